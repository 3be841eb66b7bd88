'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import type { Option } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { SeatFields } from '../../seat-fields';
import { invite } from '../actions';
import { WordsFields } from '../words-fields';

export function InviteForm({ units, administrator }: { units: readonly Option[]; administrator: boolean }) {
  const [state, post] = useActionState(invite, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <TextField
        name="email"
        type="email"
        label="Thư điện tử"
        hint="Lời mời được gửi đến địa chỉ này; cũng là tên đăng nhập."
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={typedOf(state, 'email')}
        error={errorOf(state, 'email')}
      />
      <WordsFields state={state} />
      <SeatFields state={state} units={units} administrator={administrator} />
      <Submit>Gửi lời mời</Submit>
    </form>
  );
}
