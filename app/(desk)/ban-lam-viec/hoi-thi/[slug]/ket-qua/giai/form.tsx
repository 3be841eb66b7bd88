'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { changePrize } from '../actions';

type Given = {
  contest: string;
  slug: string;
  entry: string;
  prize: string;
  prizes: { value: string; label: string }[];
};

export function PrizeForm({ given }: { given: Given }) {
  const [state, post] = useActionState(changePrize, null);
  const chosen = typedOf(state, 'prize', given.prize);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="slug" value={given.slug} />
      <input type="hidden" name="entry" value={given.entry} />
      <SelectField
        name="prize"
        label="Giải"
        empty="Không trao giải"
        options={given.prizes}
        defaultValue={chosen}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        required
        rows={3}
        max={5000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>{given.prize ? 'Đổi giải' : 'Ghi giải'}</Submit>
        <ButtonLink href={`/ban-lam-viec/hoi-thi/${given.slug}/ket-qua`} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
