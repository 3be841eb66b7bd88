import { errorOf, type FormState, typedOf } from '@/ui/outcome';
import { MomentField } from '@/ui/date-field';
import { NumberField } from '@/ui/text-field';

export type TypedDates = Record<
  'opensAt' | 'closesAt' | 'graceMinutes' | 'judgingFrom' | 'judgingUntil' | 'showcaseAt',
  string
>;

/** The dates of a contest: days and hours of Vietnam. */
export function DatesFields({ state, dates }: { state: FormState | null; dates?: TypedDates }) {
  const field = (name: keyof TypedDates) => ({
    name,
    defaultValue: typedOf(state, name, dates?.[name]),
    error: errorOf(state, name),
  });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <MomentField {...field('opensAt')} label="Bắt đầu nhận bài" required />
      <MomentField
        {...field('closesAt')}
        label="Hạn nhận bài"
        hint="Từ thời điểm này không nộp được nữa."
        required
      />
      <NumberField
        {...field('graceMinutes')}
        label="Thời gian chờ thêm (phút)"
        hint="Không công bố; để bài gửi sát giờ vẫn đến được khi đường truyền chậm."
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
