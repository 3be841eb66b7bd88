import { same } from '@/domain/form/draft';
import { teamRoleWords } from '@/ui/words/contest/entry';
import { Torn } from '@/ui/torn';
import { type EntryFields, fieldNames } from './input';

export const labels: Record<keyof EntryFields, string> = {
  title: 'Tên bài dự thi',
  summary: 'Tóm tắt',
  story: 'Nội dung bài dự thi',
  clipLink: 'Đường dẫn clip',
  team: 'Đội thi',
};

/** Where two people changed the same field of the entry. */
export function Conflicts({ mine, theirs, choose }: ConflictsProps) {
  const torn = fieldNames.filter((name) => name in theirs && !same(mine[name], theirs[name]));
  return (
    <Torn
      choose={choose}
      fields={torn.map((name) => ({
        name,
        label: labels[name],
        mine: shown(mine[name]),
        theirs: shown(theirs[name]),
      }))}
    />
  );
}

type ConflictsProps = {
  mine: EntryFields;
  theirs: Partial<EntryFields>;
  choose?: (field: keyof EntryFields, take: 'mine' | 'theirs') => void;
};

const shown = (value: EntryFields[keyof EntryFields] | undefined): string =>
  Array.isArray(value)
    ? value.map(({ name, title, role }) => `${teamRoleWords[role]}: ${name}, ${title}`).join('\n')
    : (value ?? '');
