import { givenSeatKinds, higherKinds } from '@/domain/people/person';
import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { SelectField } from '@/ui/form/select-field';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';
import { seatWords } from '@/ui/words/words';

type Props = { state: FormState | null; units: readonly UnitOption[]; administrator: boolean };

/** Which seat, and where. An organiser is not offered what only an administrator proposes. */
export function SeatFields({ state, units, administrator }: Props) {
  const kinds = givenSeatKinds.filter((kind) => administrator || !higherKinds.includes(kind));
  const field = fieldsOf(state);
  return (
    <>
      <SelectField
        {...field('kind')}
        label="Vai trò"
        required
        hint={
          administrator
            ? 'Vai trò Sở Nội vụ, Quản trị hệ thống cần một người khác xác nhận, rồi mới có hiệu lực.'
            : undefined
        }
        empty="Chọn vai trò"
        options={kinds.map((value) => ({ value, label: seatWords[value] }))}
      />
      <UnitField
        {...field('unitId')}
        label="Đơn vị"
        hint="Chỉ với cán bộ và lãnh đạo đơn vị."
        empty="Không thuộc đơn vị"
        options={units}
      />
    </>
  );
}
