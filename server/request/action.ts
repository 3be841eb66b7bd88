import { notFound, redirect, RedirectType } from 'next/navigation';
import { z } from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import type { Acting, Actor } from '@/domain/actor';
import { errorsOf } from '@/domain/form/issues';
import { legacyOf, legacyWords } from '@/domain/text/legacy-text';
import { clean, isBlank, nfc } from '@/domain/text/text';
import { Denied, no, type Refusal } from '@/domain/verdict';
import { drawnBefore, drawnForAnother, withoutDrawn } from './drawn-for';
import { now } from '../io/clock';
import { broken } from '../io/log';
import { currentActor } from '../account/session';
import { type Told, telling } from './told';
import { Absent } from '../write';

/** `typed` returns the input, so that the form loses nothing. */
export type State<V = unknown> =
  | { kind: 'done'; notice?: string; value?: V }
  | { kind: 'invalid'; errors: Record<string, string>; typed: Typed }
  | { kind: 'denied'; refusal: Refusal; typed: Typed }
  | { kind: 'broken'; number: string; typed: Typed }
  | Misdrawn;

/** The page was rendered for another person (`signedInAs`) or by an incompatible build (null). */
export type Misdrawn = { kind: 'misdrawn'; signedInAs: string | null; typed: Typed };

export type Typed = Record<string, unknown>;

/** Vietnamese defaults, for schemas that give no message. */
z.config(vietnamese());

/** Above any form of ours, to stop crafted posts. */
const MOST_FIELDS = 2_000;
const MOST_ITEMS = 20_000;

export type Done<V> = Partial<Told> & { to?: string; value?: V };

type Run<S extends z.ZodType, V> = (acting: Acting, input: z.output<S>) => Promise<Done<V> | void>;
type Door<V> = (previous: State<V> | null, form: FormData | Typed) => Promise<State<V>>;

/** Every exported server action is made here: it finds actor and time, parses, runs the verb and
 * maps outcomes. No other code catches. */
export const action = <S extends z.ZodType, V = undefined>(schema: S, run: Run<S, V>): Door<V> =>
  door(schema, run, ({ personId, name }, told, typed) => {
    if (personId === null) return { kind: 'denied', refusal: no('notSignedIn'), typed };
    return drawnForAnother(told, { personId }) ? { kind: 'misdrawn', signedInAs: name, typed } : null;
  });

export const openAction = <S extends z.ZodType, V = undefined>(schema: S, run: Run<S, V>): Door<V> =>
  door(schema, run, () => null);

type Guard = (by: Actor, told: unknown, typed: Typed) => Exclude<State, { kind: 'done' }> | null;

function door<S extends z.ZodType, V>(schema: S, run: Run<S, V>, guard: Guard): Door<V> {
  return async (_previous, form) => {
    const { told, rest } = withoutDrawn(form instanceof FormData ? typedIn(form) : { ...form });
    const typed = cleaned(rest);
    // Taken first: finding the actor may take long under load, and deadlines count the press.
    const at = now();
    const done = await outcome(typed, async () => {
      const by = await currentActor();
      const refused = guard(by, told, shown(typed));
      if (refused) return refused;
      const legacy = legacyIn(rest);
      if (Object.keys(legacy).length > 0) return { kind: 'invalid', errors: legacy, typed: shown(typed) };
      const parsed = schema.safeParse(typed);
      if (parsed.success) return ledOn(by, (await run({ by, now: at }, parsed.data)) ?? {});
      if (drawnBefore(told)) return { kind: 'misdrawn', signedInAs: null, typed: shown(typed) };
      return { kind: 'invalid', errors: errorsOf(parsed.error), typed: shown(typed) };
    });
    if ('kind' in done) return done;
    // Replaces the form in the browser's history, so that going back does not resubmit.
    if (done.to) redirect(done.to, RedirectType.replace);
    return { kind: 'done', ...done };
  };
}

async function ledOn<V>(by: Actor, { link, ...done }: Done<V>): Promise<Done<V>> {
  const { to, notice } = done;
  return to && notice ? { to: await telling(to, { notice, ...(link && { link }) }, by.personId) } : done;
}

async function outcome<V>(typed: Typed, run: () => Promise<Done<V> | State<V>>): Promise<Done<V> | State<V>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Denied) return { kind: 'denied', refusal: error.refusal, typed: shown(typed) };
    if (error instanceof Absent) notFound();
    if (isNavigation(error)) throw error;
    return { kind: 'broken', number: broken(error), typed: shown(typed) };
  }
}

/** Next throws redirects and 404s. */
const isNavigation = (error: unknown): boolean =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');

/** A repeated name becomes a list; an empty file field counts as missing. */
function typedIn(form: FormData): Typed {
  const lists = new Map<string, (string | File)[]>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || (typeof value !== 'string' && value.size === 0)) continue;
    const list = lists.get(name);
    if (list) list.push(value);
    else if (lists.size < MOST_FIELDS) lists.set(name, [value]);
  }
  return Object.fromEntries([...lists].map(([name, list]) => [name, list.length > 1 ? list : list[0]]));
}

/** Longer text fails its own limit anyway, so the rest is not cleaned. */
const LONGEST_TEXT = 200_000;
const DEEPEST = 12;

/** Cleans all text, so that stored and hashed bytes agree. Secrets stay untouched, or they would
 * no longer match. */
const cleaned = (typed: Typed, depth = 0): Typed =>
  Object.fromEntries(
    Object.entries(typed)
      .slice(0, MOST_FIELDS)
      .map(([name, value]) => [name, isSecret(name) ? secretIn(value) : cleanedValue(value, depth)]),
  );

function cleanedValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return shownIn(clean(value.slice(0, LONGEST_TEXT)));
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((inner) => cleanedValue(inner, depth + 1));
  const plain = Object.getPrototypeOf(value) === Object.prototype;
  return plain ? cleaned(value as Typed, depth + 1) : value;
}

const shownIn = (text: string): string => (isBlank(text) ? '' : text);
const secretIn = (value: unknown): unknown =>
  typeof value === 'string' ? nfc(value.slice(0, LONGEST_TEXT)) : cleanedValue(value, 0);

const isSecret = (name: string): boolean => /password|secret|token|otp/iu.test(name);

/** Legacy fonts look like letters but cannot be searched or sorted; keys are dotted paths. */
function legacyIn(value: unknown, path: readonly string[] = []): Record<string, string> {
  if (typeof value === 'string') {
    const legacy = isSecret(path.at(-1) ?? '') ? null : legacyOf(value);
    return legacy ? { [path.join('.')]: legacyWords(legacy) } : {};
  }
  if (typeof value !== 'object' || value === null || value instanceof File || path.length > DEEPEST)
    return {};
  const inner = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.assign({}, ...inner.map(([name, one]) => legacyIn(one, [...path, name])));
}

/** Secrets and files never return to the page. */
const shown = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !isSecret(name) && !(value instanceof File)),
  );
