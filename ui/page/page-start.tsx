'use client';

import { useEffect } from 'react';
import { beginComforts } from '../comforts/comforts';
import { bearTranslation } from '../words/translated';

/** On every page that has Next's script: it goes on working under translation, in an old browser and on a line that breaks. */
export function PageStart() {
  useEffect(() => {
    bearTranslation();
    beginComforts();
  }, []);
  return null;
}
