import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { MomentField } from '@/ui/form/date-field';
import { NumberField } from '@/ui/form/text-field';

export type TypedDates = Record<
  'year' | 'opensAt' | 'closesAt' | 'graceMinutes' | 'judgingFrom' | 'judgingUntil' | 'showcaseAt',
  string
>;

/** The dates of a contest: days and hours of Vietnam. */
export function DatesFields({ state, dates, yearStands }: DatesFieldsProps) {
  const plain = fieldsOf(state);
  const field = (name: keyof TypedDates) => plain(name, dates?.[name]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField
        {...field('year')}
        label="Năm của Hội thi"
        hint={yearStands ? 'Đã thông báo nên không đổi được.' : 'Để trống: lấy năm bắt đầu nhận bài.'}
        readOnly={yearStands}
        wrapClassName="sm:col-span-2"
      />
      <MomentField {...field('opensAt')} label="Bắt đầu nhận bài" required />
      <MomentField
        {...field('closesAt')}
        label="Hạn nhận bài"
        hint="Từ thời điểm này không nộp được nữa."
        required
      />
      <NumberField
        {...field('graceMinutes')}
        label="Số phút chờ bài gửi sát giờ"
        hint="Bài bấm nộp trước hạn nhưng đến chậm do đường truyền vẫn được nhận trong số phút này. Đơn vị dự thi không thấy."
        required
      />
      <MomentField
        {...field('showcaseAt')}
        label="Giới thiệu bài dự thi công khai từ"
        hint="Để trống: cùng lúc công bố kết quả."
      />
      <MomentField {...field('judgingFrom')} label="Bắt đầu chấm thi" required />
      <MomentField {...field('judgingUntil')} label="Kết thúc chấm thi" required />
    </div>
  );
}

type DatesFieldsProps = {
  state: FormState | null;
  dates?: TypedDates;
  /** Everybody has read the year already. */
  yearStands?: boolean;
};
