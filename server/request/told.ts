import { randomBytes } from 'node:crypto';
import { machineTime } from '../io/clock';
import { db } from '../io/db';
import { broken } from '../io/log';

export type Told = { notice: string; link?: { href: string; label: string } };

const LIFE = 2 * 60 * 1000;
/** Bounds the table against endless anonymous posts. */
const MOST = 5_000;

/** Works once and for this person, so a reloaded or shared address repeats nothing. */
export async function telling(to: string, { notice, link }: Told, personId: string | null): Promise<string> {
  const word = randomBytes(6).toString('base64url');
  try {
    await keep({ word, personId, notice, ...link });
  } catch (error) {
    // The deed is done; a lost notice must not report it as failed.
    broken(error);
    return to;
  }
  const [path = '', fragment] = to.split('#');
  const sign = path.includes('?') ? '&' : '?';
  return `${path}${sign}${TOLD}=${word}${fragment === undefined ? '' : `#${fragment}`}`;
}

type Row = { word: string; personId: string | null; notice: string; href?: string; label?: string };

async function keep(row: Row): Promise<void> {
  const at = machineTime();
  await db().toldOnce.deleteMany({ where: { until: { lt: new Date(at) } } });
  if ((await db().toldOnce.count()) >= MOST) return;
  await db().toldOnce.create({ data: { ...row, until: new Date(at + LIFE) } });
}

export const TOLD = 'xong';

export async function toldOnce(
  word: string | string[] | undefined,
  personId: string | null,
): Promise<Told | null> {
  if (typeof word !== 'string' || !/^[\w-]{8}$/u.test(word)) return null;
  const where = { word, personId, until: { gte: new Date(machineTime()) } };
  const told = await db().toldOnce.findFirst({ where });
  // Two pages may ask at once.
  if (!told || (await db().toldOnce.deleteMany({ where })).count === 0) return null;
  const { notice, href, label } = told;
  return { notice, ...(href && { link: { href, label } }) };
}
