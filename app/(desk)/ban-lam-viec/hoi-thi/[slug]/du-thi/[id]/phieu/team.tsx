import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { teamFromList } from '@/domain/contest/entry/team-list';
import { isBlank } from '@/domain/text/text';
import { Button } from '@/ui/element/button';
import { Icon } from '@/ui/element/icon';
import { Disclosure } from '@/ui/focus/disclosure';
import type { Editor } from '@/ui/form/named/editor';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { teamRoleWords } from '@/ui/words/contest/entry';
import { type EntryFields, limits } from './input';

const roles = ['captain', 'member', 'reserve'] as const;
const MOST = 60;

/** The team, one row for each person. The first row stands ready also where there is no script. */
export function Team({ editor }: { editor: Editor<EntryFields> }) {
  const { field, form, values } = editor;
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: 'team' });
  const drop = (at: number) =>
    fields.length === 1 ? replace([{ name: '', title: '', role: 'captain' }]) : remove(at);
  return (
    <div className="space-y-3">
      <PasteList team={values.team} put={(team) => replace(team.slice(0, MOST))} />
      <ol aria-label="Danh sách đội thi" className="space-y-3">
        {fields.map(({ id }, at) => (
          <li
            key={id}
            className="grid gap-3 rounded-lg border border-line bg-surface p-3 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-2 max-sm:*:first:col-span-2 max-sm:*:nth-2:col-span-2 sm:grid-cols-2 sm:items-end"
          >
            <TextField
              {...field(`team.${at}.name`)}
              label={`Họ và tên người thứ ${at + 1}`}
              printed
              maxLength={limits.name}
            />
            <TextField {...field(`team.${at}.title`)} label="Chức vụ, nơi công tác" maxLength={limits.post} />
            <SelectField
              {...field(`team.${at}.role`)}
              label="Vai trò"
              options={roles.map((value) => ({ value, label: teamRoleWords[value] }))}
            />
            <Button
              variant="quiet"
              className="justify-self-start"
              aria-label={`Bỏ người thứ ${at + 1}`}
              onClick={() => drop(at)}
            >
              <Icon name="trash" /> Bỏ
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="secondary" onClick={() => append({ name: '', title: '', role: 'member' })}>
        <Icon name="plus" /> Thêm người
      </Button>
    </div>
  );
}

/** A whole list at once, as it stands in a paper or a message. */
function PasteList({ team, put }: { team: TeamMember[]; put: (team: TeamMember[]) => void }) {
  const [list, setList] = useState('');
  const named = team.filter(({ name, title }) => !isBlank(name) || !isBlank(title));
  const found = teamFromList(list, { hasCaptain: named.some(({ role }) => role === 'captain') });
  const add = () => {
    put([...named, ...found]);
    setList('');
  };
  return (
    <Disclosure summary="Dán danh sách có sẵn">
      <div className="space-y-3 pb-2">
        <TextareaField
          name="danh-sach-dan"
          label="Danh sách đội thi"
          hint="Mỗi dòng một người: họ và tên, chức vụ, vai trò. Dán được từ Word, Excel, tin nhắn; sửa lại từng người ở dưới."
          rows={6}
          value={list}
          onChange={({ target }) => setList(target.value)}
        />
        <Button
          variant="secondary"
          aria-disabled={found.length === 0 || undefined}
          onClick={() => found.length > 0 && add()}
        >
          {found.length > 0 ? `Thêm ${found.length} người vào đội` : 'Thêm vào đội'}
        </Button>
      </div>
    </Disclosure>
  );
}
