'use client';

import { type FactorScope, factorScopes } from '@/domain/account/factor';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { NumberField } from '@/ui/form/text-field';
import { confirmProposal, proposeScope, proposeWait } from './actions';
import { Half } from './half';
import { scopeWords } from './words';

/** The second hand. A code's half comes back in the answer, once. */
export function ConfirmForm({ id }: { id: string }) {
  const [state, post] = usePost(confirmProposal);
  if (state?.kind === 'done' && state.value) return <Half half={state.value} which="thứ hai" />;
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <OwnPasswordField state={state} />
      <Submit>Xác nhận đề nghị</Submit>
    </PostForm>
  );
}

export function WaitForm({ hours }: { hours: number }) {
  const [state, post] = usePost(proposeWait);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <NumberField
        {...field('hours', String(hours))}
        label="Số giờ chờ"
        hint="Từ 0 đến 720. Một quản trị hệ thống khác xác nhận thì mới đổi."
      />
      <ReasonField {...field('reason')} required rows={2} />
      <OwnPasswordField state={state} />
      <Submit variant="secondary">Đề nghị đổi thời gian chờ</Submit>
    </PostForm>
  );
}

export function ScopeForm({ scope }: { scope: FactorScope }) {
  const [state, post] = usePost(proposeScope);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <SelectField
        {...field('scope', scope)}
        label="Người bắt buộc"
        hint="Một quản trị hệ thống khác xác nhận thì mới đổi."
        options={factorScopes.map((one) => ({ value: one, label: scopeWords[one] }))}
      />
      <ReasonField {...field('reason')} id="reason-scope" required rows={2} />
      <OwnPasswordField state={state} />
      <Submit variant="secondary">Đề nghị đổi người bắt buộc</Submit>
    </PostForm>
  );
}
