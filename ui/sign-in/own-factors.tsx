'use client';

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { createContext, type ReactNode, useContext } from 'react';
import type { FormState } from '../form/outcome';
import type { Act } from '../form/post';

type AskState = FormState & { value?: PublicKeyCredentialRequestOptionsJSON };

/** What the person before this page has beside the password: an app, and what asks the own passkey to sign. */
type OwnFactors = { app: boolean; password: boolean; ask: Act<AskState> | null };

const Own = createContext<OwnFactors>({ app: false, password: true, ask: null });

export const useOwnFactors = (): OwnFactors => useContext(Own);

export const OwnFactorsHere = ({ value, children }: { value: OwnFactors; children: ReactNode }) => (
  <Own value={value}>{children}</Own>
);
