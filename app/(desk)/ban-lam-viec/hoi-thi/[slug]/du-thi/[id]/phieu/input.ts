import { z } from 'zod';
import type { TeamMember } from '@/domain/contest/entry';
import { line, lines } from '@/domain/text';

export const limits = { title: 300, summary: 3_000, story: 50_000, clipLink: 500, name: 100, post: 150 };

const most = (limit: number) =>
  z.string().max(limit, { error: `Quá dài: nhiều nhất ${limit.toLocaleString('vi-VN')} ký tự` });
const oneLine = (limit: number) => z.string().default('').transform(line).pipe(most(limit));
const manyLines = (limit: number) => z.string().default('').transform(lines).pipe(most(limit));

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

export function gathered(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null || 'team' in typed) return typed;
  const rest: Record<string, unknown> = {};
  const team: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const [, at, field] = /^team\.(\d{1,2})\.(name|title|role)$/u.exec(name) ?? [];
    if (at === undefined || field === undefined) rest[name] = value;
    else (team[Number(at)] ??= {})[field] = String(value);
  }
  return { ...rest, team: team.filter((row) => row && (row.name?.trim() || row.title?.trim())) };
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

export const fieldNames = ['title', 'summary', 'story', 'clipLink', 'team'] as const;
