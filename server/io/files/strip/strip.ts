import { copyFile } from 'node:fs/promises';
import { type Checked, measured } from '../check';
import { forgetPlace } from '../film';
import { redraw } from '../picture';
import { stripOffice } from './office';
import { stripPdf } from './pdf';
import type { Stripped } from './traces';
import { forgetTags } from './webm';

const nothing: Stripped = { removed: [], left: [] };

/** The output always differs from the original; `left` lists what could not be removed. */
export async function strip(
  from: string,
  mime: string,
  to: string,
): Promise<{ made: Checked; stripped: Stripped }> {
  if (mime.startsWith('image/')) {
    const preview = `${to}.small`;
    const drawn = await redraw(from, to, preview);
    if ('refusal' in drawn) throw new Error(`A picture that was taken is ${drawn.refusal}`);
    const made = { ...(await measured(to)), ...drawn, preview, altered: true };
    return { made, stripped: { removed: ['photo'], left: [] } };
  }
  const stripped = await document(from, mime, to);
  const made = { ...(await measured(to)), mime, preview: null, altered: true, width: null, height: null };
  return { made, stripped };
}

async function document(from: string, mime: string, to: string): Promise<Stripped> {
  if (mime === 'application/pdf') return stripPdf(from, to);
  if (mime.includes('openxmlformats')) return stripOffice(from, to);
  await copyFile(from, to);
  if (mime === 'video/webm') return (await forgetTags(to)) ? { removed: ['properties'], left: [] } : nothing;
  if (mime === 'video/mp4') return (await forgetPlace(to)) ? { removed: ['properties'], left: [] } : nothing;
  return { removed: [], left: ['oldOffice'] };
}
