'use client';

import { useActionState } from 'react';
import { RadioGroup } from '@/ui/choice-field';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { factWords } from '@/ui/words';
import { registerModel } from './actions';

type Choice = { value: string; label: string; hint?: string };

export function NewModelForm({
  given,
}: {
  given: { id: string; year: number; units: Choice[]; former: Choice[] };
}) {
  const [state, post] = useActionState(registerModel, null);
  const { id, year, units, former } = given;
  return (
    <form action={post} noValidate className="space-y-6">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="year" value={year} />
      {units.length === 1 ? (
        <input type="hidden" name="unitId" value={units[0]?.value} />
      ) : (
        <RadioGroup
          name="unitId"
          label="Đơn vị đăng ký"
          required
          options={units}
          chosen={typedOf(state, 'unitId')}
          error={errorOf(state, 'unitId')}
        />
      )}
      {former.length > 0 && (
        <RadioGroup
          name="from"
          label={factWords.origin}
          required
          options={[{ value: '', label: 'Đăng ký mới', hint: 'Bắt đầu với phiếu trống.' }, ...former]}
          chosen={typedOf(state, 'from')}
          error={errorOf(state, 'from')}
        />
      )}
      <Submit>Lập phiếu đăng ký</Submit>
    </form>
  );
}
