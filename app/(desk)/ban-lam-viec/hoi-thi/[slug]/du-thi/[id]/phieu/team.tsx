import type { TeamMember } from '@/domain/contest/entry';
import { Button } from '@/ui/button';
import { teamRoleWords } from '@/ui/entry-words';
import { Icon } from '@/ui/icon';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { limits } from './input';

const roles = ['captain', 'member', 'reserve'] as const;

/** The team, one row for each person. The last, empty row stands ready also where there is no script. */
export function Team({ team, onChange }: { team: TeamMember[]; onChange: (team: TeamMember[]) => void }) {
  const blank: TeamMember = { name: '', title: '', role: team.length === 0 ? 'captain' : 'member' };
  const rows = team.length === 0 ? [blank] : team;
  const put = (at: number, facts: Partial<TeamMember>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...facts } : row)));
  return (
    <div className="space-y-3">
      <ol aria-label="Danh sách đội thi" className="space-y-3">
        {rows.map((row, at) => (
          <li
            key={at}
            className="grid gap-3 rounded-lg border border-line bg-surface p-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(9rem,2fr)_auto] sm:items-end"
          >
            <TextField
              name={`team.${at}.name`}
              label={`Họ và tên người thứ ${at + 1}`}
              value={row.name}
              maxLength={limits.name}
              onChange={({ target }) => put(at, { name: target.value })}
            />
            <TextField
              name={`team.${at}.title`}
              label="Chức vụ, nơi công tác"
              value={row.title}
              maxLength={limits.post}
              onChange={({ target }) => put(at, { title: target.value })}
            />
            <SelectField
              name={`team.${at}.role`}
              label="Vai trò"
              options={roles.map((value) => ({ value, label: teamRoleWords[value] }))}
              value={row.role}
              onChange={({ target }) =>
                put(at, { role: roles.find((role) => role === target.value) ?? 'member' })
              }
            />
            <Button
              variant="quiet"
              aria-label={`Bỏ người thứ ${at + 1}`}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <Icon name="trash" /> Bỏ
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="secondary" onClick={() => onChange([...rows, { ...blank, role: 'member' }])}>
        <Icon name="plus" /> Thêm người
      </Button>
    </div>
  );
}
