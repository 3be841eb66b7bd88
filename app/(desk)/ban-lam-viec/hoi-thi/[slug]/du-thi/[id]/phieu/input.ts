import { z } from 'zod';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { isBlank, line, lines } from '@/domain/text/text';
import { typed } from '@/domain/text/typed';
import type { FormState } from '@/ui/form/outcome';

export const limits = { title: 300, summary: 3_000, story: 50_000, clipLink: 500, name: 100, post: 150 };

const most = (limit: number) =>
  z.string().max(limit, { error: `Quá dài: nhiều nhất ${limit.toLocaleString('vi-VN')} ký tự` });
const oneLine = (limit: number) => typed.default('').transform(line).pipe(most(limit));
const manyLines = (limit: number) => typed.default('').transform(lines).pipe(most(limit));

const member = z.object({
  name: oneLine(limits.name),
  title: oneLine(limits.post),
  role: z.enum(['captain', 'member', 'reserve']),
});

/** The text of an entry. A draft may lack anything; what it lacks is told by the task list, not here. */
const textShape = {
  title: oneLine(limits.title),
  summary: manyLines(limits.summary),
  story: manyLines(limits.story),
  clipLink: oneLine(limits.clipLink),
  team: z.array(member).max(60, { error: 'Danh sách đội thi quá dài' }),
};

export const textInput = z.object(textShape);

/** Rows of the team arrive one control at a time where there is no script: team.0.name, team.0.role … */
export const saveInput = z.preprocess(
  gathered,
  z.object({
    id: z.string(),
    here: z.string().default(''),
    base: z.coerce.number().int().min(0),
    ...textShape,
  }),
);

export function gathered(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || 'team' in sent) return sent;
  const rest: Record<string, unknown> = {};
  const team: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const [, at, field] = /^team\.(\d{1,2})\.(name|title|role)$/u.exec(name) ?? [];
    if (at === undefined || field === undefined) rest[name] = value;
    else (team[Number(at)] ??= {})[field] = String(value);
  }
  return { ...rest, team: team.filter((row) => row && !isBlank(`${row.name ?? ''}${row.title ?? ''}`)) };
}

/** As it stands in the controls. A type, so that it fits the law of drafts. */
export type EntryFields = {
  title: string;
  summary: string;
  story: string;
  clipLink: string;
  team: TeamMember[];
};

/** What is wrong with each field as it is typed. */
export function flawsIn(text: EntryFields): Partial<Record<keyof EntryFields, string>> {
  const flaws: Partial<Record<keyof EntryFields, string>> = {};
  for (const { path, message } of textInput.safeParse(text).error?.issues ?? [])
    flaws[path[0] as keyof EntryFields] ??= message;
  return flaws;
}

const blank: TeamMember = { name: '', title: '', role: 'captain' };
const isUntouched = ({ name, title, role }: TeamMember): boolean =>
  isBlank(name + title) && role === blank.role;

/** In the controls a row stands ready for the first of the team, also where there is no script. */
export const shownFields = (text: EntryFields): EntryFields =>
  text.team.length === 0 ? { ...text, team: [blank] } : text;

/** Without the row that nobody has touched. */
export function typedFields(shown: EntryFields): EntryFields {
  const [first, ...others] = shown.team;
  return first && others.length === 0 && isUntouched(first) ? { ...shown, team: [] } : shown;
}

const text = z.string().catch('');
const returned = z.object({
  title: text,
  summary: text,
  story: text,
  clipLink: text,
  team: z.array(z.object({ name: text, title: text, role: member.shape.role.catch('member') })).catch([]),
});

/** What a refused post brought back, so that it stands in the form again. */
export const returnedFields = (state: FormState | null): EntryFields | null =>
  state && 'typed' in state && state.typed ? (returned.safeParse(gathered(state.typed)).data ?? null) : null;

export const fieldNames = ['title', 'summary', 'story', 'clipLink', 'team'] as const;
