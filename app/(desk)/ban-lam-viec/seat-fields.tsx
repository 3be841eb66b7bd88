import { givenSeatKinds, higherKinds } from '@/domain/person';
import { errorOf, type FormState, typedOf } from '@/ui/outcome';
import { type Option, SelectField } from '@/ui/select-field';
import { seatWords } from '@/ui/words';

type Props = { state: FormState | null; units: readonly Option[]; administrator: boolean };

/** Which seat, and where. An organiser is not offered what only an administrator gives. */
export function SeatFields({ state, units, administrator }: Props) {
  const kinds = givenSeatKinds.filter((kind) => administrator || !higherKinds.includes(kind));
  return (
    <>
      <SelectField
        name="kind"
        label="Vai trò"
        required
        empty="Chọn vai trò"
        options={kinds.map((value) => ({ value, label: seatWords[value] }))}
        defaultValue={typedOf(state, 'kind')}
        error={errorOf(state, 'kind')}
      />
      <SelectField
        name="unitId"
        label="Đơn vị"
        hint="Chỉ với cán bộ và lãnh đạo đơn vị."
        empty="Không thuộc đơn vị"
        options={units}
        defaultValue={typedOf(state, 'unitId')}
        error={errorOf(state, 'unitId')}
      />
    </>
  );
}
