import type { Page } from 'playwright/test';

/** All that a half-year report asks to be typed. */
const usual: Record<string, string> = {
  dialogues: '3',
  citizensReceived: '52',
  petitionsReceived: '9',
  petitionsInTime: '8',
  petitionsOverdue: '1',
  staffConcerned: '24',
  staffTrained: '18',
  violations: '0',
};

export const figureField = (page: Page, key: string) => page.locator(`[name="f.${key}"]`);

/** Types the figures of a report, some of them otherwise. */
export async function fillFigures(page: Page, other: Record<string, string> = {}) {
  for (const [key, text] of Object.entries({ ...usual, ...other })) await figureField(page, key).fill(text);
  await figureField(page, 'receptionPosted').selectOption({ label: 'Có' });
}
