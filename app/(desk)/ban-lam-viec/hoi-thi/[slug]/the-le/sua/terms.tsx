import { Checkbox } from '@/ui/choice-field';
import { SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import type { Piece } from './rows';
import type { TypedRules } from './typed';

/** Who may enter, with how many people, and how often an entry may come back. */
export function Terms({ value, onChange, errorAt }: Piece<TypedRules>) {
  const number = (name: 'passMark' | 'returnsAllowed') => ({
    name: `rules.${name}`,
    value: value[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
    error: errorAt(name),
  });
  const team = (name: keyof TypedRules['team']) => ({
    name: `rules.team.${name}`,
    value: value.team[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...value, team: { ...value.team, [name]: event.target.value } }),
    error: errorAt(`team.${name}`),
  });
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField {...team('least')} label="Thành viên ít nhất" />
        <NumberField {...team('most')} label="Thành viên nhiều nhất" />
        <NumberField {...team('reserves')} label="Dự bị nhiều nhất" />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          name="rules.eligibility.dutyYear"
          label="Phải có mô hình của năm"
          hint="Để trống: không yêu cầu"
          value={value.eligibility.dutyYear}
          onChange={({ target }) =>
            onChange({ ...value, eligibility: { ...value.eligibility, dutyYear: target.value } })
          }
          error={errorAt('eligibility.dutyYear')}
        />
        <NumberField {...number('returnsAllowed')} label="Số lần được trả lại bổ sung" />
        <NumberField
          {...number('passMark')}
          label="Tổng điểm sàn để xét giải"
          hint="Để trống: không có"
          inputMode="decimal"
        />
      </div>
      <Checkbox
        name="rules.eligibility.allParts"
        label="Phải dự đủ các phần thi mới được xét giải chính"
        checked={value.eligibility.allParts}
        onChange={({ target }) =>
          onChange({ ...value, eligibility: { ...value.eligibility, allParts: target.checked } })
        }
      />
    </div>
  );
}

/** What judges and the public get to see. */
export function Openness({ value, onChange }: Omit<Piece<TypedRules>, 'errorAt'>) {
  const tick = (name: 'blind' | 'juryPublic' | 'meansPublic', label: string, hint?: string) => (
    <Checkbox
      name={`rules.${name}`}
      label={label}
      hint={hint}
      checked={value[name]}
      onChange={({ target }) => onChange({ ...value, [name]: target.checked })}
    />
  );
  return (
    <div className="space-y-2">
      {tick('blind', 'Chấm kín: giám khảo không biết tên đơn vị dự thi')}
      {tick('juryPublic', 'Công khai danh sách Ban Giám khảo sau khi công bố kết quả')}
      {tick(
        'meansPublic',
        'Công khai điểm trung bình từng tiêu chí sau khi công bố kết quả',
        'Dù không chọn, gói kết quả công bố để tính lại vẫn có điểm từng phiếu chấm, giám khảo mang mã số.',
      )}
      <SelectField
        name="rules.othersScores"
        label="Giám khảo xem điểm của giám khảo khác"
        options={[
          { value: 'never', label: 'Không được xem' },
          { value: 'afterAll', label: 'Sau khi mọi phiếu của bài đó đã nộp' },
        ]}
        value={value.othersScores}
        onChange={({ target }) =>
          onChange({ ...value, othersScores: target.value === 'never' ? 'never' : 'afterAll' })
        }
      />
    </div>
  );
}
