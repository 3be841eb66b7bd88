import { notFound, redirect, RedirectType } from 'next/navigation';
import { z } from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import type { Actor } from '@/domain/actor';
import { nfc } from '@/domain/text';
import { Denied, type Refusal } from '@/domain/verdict';
import { now } from './io/clock';
import { broken } from './io/log';
import { currentActor } from './session';
import { Absent } from './write';

/** What a form gets back. `typed` returns what was entered, so that nothing is lost. */
export type State<V = unknown> =
  | { kind: 'done'; notice?: string; value?: V }
  | { kind: 'invalid'; errors: Record<string, string>; typed: Typed }
  | { kind: 'denied'; refusal: Refusal; typed: Typed }
  | { kind: 'broken'; number: string; typed: Typed };

export type Typed = Record<string, unknown>;

/** What a schema says of its own accord: whoever forgot a sentence still says it in Vietnamese. */
z.config(vietnamese());

/** More fields than any form of ours has; a post with more was not made by a form. */
const MOST_FIELDS = 2_000;

/** What a verb answers: where to go next, a word to the user, a value for the screen. */
export type Done<V> = { to?: string; notice?: string; value?: V };

/**
 * The door for writes: every exported server action is made by it. It reads what was typed, finds out who
 * acts and when, runs the verb, and knows the four outcomes; there is no other catch.
 */
export function action<S extends z.ZodType, V = undefined>(
  schema: S,
  run: (input: z.output<S>, by: Actor, now: Date) => Promise<Done<V> | void>,
): (previous: State<V> | null, form: FormData | Typed) => Promise<State<V>> {
  return async (_previous, form) => {
    const typed = cleaned(form instanceof FormData ? typedIn(form) : { ...form });
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return { kind: 'invalid', errors: errorsOf(parsed.error), typed: shown(typed) };
    // The hour is that of the turn: in a rush, finding out who pressed may take its time.
    const at = now();
    const done = await outcome(typed, async () => run(parsed.data, await currentActor(), at));
    if ('kind' in done) return done;
    // In place of the form: going back must not lead to a form that was answered.
    if (done.to) redirect(done.to, RedirectType.replace);
    return { kind: 'done', ...done };
  };
}

async function outcome<V>(typed: Typed, run: () => Promise<Done<V> | void>): Promise<Done<V> | State<V>> {
  try {
    return (await run()) ?? {};
  } catch (error) {
    if (error instanceof Denied) return { kind: 'denied', refusal: error.refusal, typed: shown(typed) };
    if (error instanceof Absent) notFound();
    if (isNavigation(error)) throw error;
    return { kind: 'broken', number: broken(error), typed: shown(typed) };
  }
}

/** Next signals redirects and 404s by throwing; those are not failures. */
const isNavigation = (error: unknown): boolean =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');

/** A name that occurs more than once becomes a list; an empty file field was not filled in. */
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

/** Everything typed is NFC from here on, and the database keeps it as it stands in the history's hash. */
const cleaned = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed)
      .slice(0, MOST_FIELDS)
      .map(([name, value]) => [name, cleanedValue(value)]),
  );

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  const plain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? cleaned(value as Typed) : value;
}

/** Secrets and files never travel back to the page. */
const shown = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) => !/password|secret|token/iu.test(name) && !(value instanceof File),
    ),
  );

/** The first error of each field, by dotted path. */
function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}
