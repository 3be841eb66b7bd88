import type { Editor } from '@/ui/form/named/editor';
import { Checkbox } from '@/ui/form/choice-field';
import { SelectField } from '@/ui/form/select-field';
import { NumberField } from '@/ui/form/text-field';
import type { RulesText } from './input';

/** Who may enter, with how many people, and how often an entry may come back. */
export function Terms({ editor: { field, tick } }: { editor: Editor<RulesText> }) {
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField {...field('rules.team.least')} label="Thành viên ít nhất" />
        <NumberField {...field('rules.team.most')} label="Thành viên nhiều nhất" />
        <NumberField {...field('rules.team.reserves')} label="Dự bị nhiều nhất" />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          {...field('rules.eligibility.dutyYear')}
          label="Phải có mô hình của năm"
          hint="Để trống: không yêu cầu"
        />
        <NumberField {...field('rules.returnsAllowed')} label="Số lần được trả lại bổ sung" />
        <NumberField
          {...field('rules.passMark')}
          label="Tổng điểm sàn để xét giải"
          hint="Để trống: không có"
          decimal
        />
      </div>
      <Checkbox
        {...tick('rules.eligibility.allParts')}
        label="Phải dự đủ các phần thi mới được xét giải chính"
      />
    </div>
  );
}

/** What judges and the public get to see. */
export function Openness({ editor: { field, tick } }: { editor: Editor<RulesText> }) {
  return (
    <div className="space-y-2">
      <Checkbox {...tick('rules.blind')} label="Chấm kín: giám khảo không biết tên đơn vị dự thi" />
      <Checkbox
        {...tick('rules.juryPublic')}
        label="Công khai danh sách Ban Giám khảo sau khi công bố kết quả"
      />
      <Checkbox
        {...tick('rules.meansPublic')}
        label="Công khai điểm trung bình từng tiêu chí sau khi công bố kết quả"
        hint="Dù không chọn, gói kết quả công bố để tính lại vẫn có điểm từng phiếu chấm, giám khảo mang mã số."
      />
      <SelectField
        {...field('rules.othersScores')}
        label="Giám khảo xem điểm của giám khảo khác"
        options={[
          { value: 'never', label: 'Không được xem' },
          { value: 'afterAll', label: 'Sau khi mọi phiếu của bài đó đã nộp' },
        ]}
      />
    </div>
  );
}
