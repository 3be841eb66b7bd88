'use client';

import { useId, useState } from 'react';
import { Badge } from '../element/badge';
import { errorOf, type FormState, Outcome } from './outcome';
import { useOwnFactors } from '../sign-in/own-factors';
import { PasskeyButton } from '../sign-in/passkey-button';
import { PasswordField } from './password-field';
import { call } from './post';

/** Who presses shows once more who they are; the last field of a form whose action is a signedAction. */
export function OwnPasswordField({ state, id }: { state: FormState | null; id?: string }) {
  // Several forms may stand on one page.
  const own = useId();
  const { app, password, ask } = useOwnFactors();
  return (
    <>
      {ask && <OwnPasskey state={state} />}
      <PasswordField
        name="ownPassword"
        id={id ?? own}
        label={labelOf({ app, password })}
        hint={`Xác nhận chính Ông/Bà thực hiện việc này.${hintOf({ app, passkey: ask !== null })}`}
        autoComplete={app ? 'off' : 'current-password'}
        required={!ask}
        wrapClassName="max-w-md"
        error={errorOf(state, 'ownPassword')}
      />
    </>
  );
}

function labelOf({ app, password }: { app: boolean; password: boolean }): string {
  if (!app) return 'Mật khẩu của Ông/Bà';
  return password ? 'Mã xác thực 6 số, hoặc mật khẩu của Ông/Bà' : 'Mã xác thực 6 số của Ông/Bà';
}

function hintOf({ app, passkey }: { app: boolean; passkey: boolean }): string {
  if (passkey) return ' Đã xác nhận bằng khóa truy cập thì để trống.';
  return app ? '' : ' Tài khoản đăng nhập qua hệ thống công vụ thì để trống.';
}

/** The own passkey signs for this one press; after an answer of the server it has to sign anew. */
function OwnPasskey({ state }: { state: FormState | null }) {
  const { ask } = useOwnFactors();
  const [signed, setSigned] = useState<{ answer: string; before: FormState | null } | null>(null);
  const [refused, setRefused] = useState<FormState | null>(null);
  if (signed && signed.before !== state) setSigned(null);
  const asked = async () => {
    if (!ask) return null;
    const answer = await call(ask, {});
    setRefused(answer.kind === 'done' ? null : answer);
    return answer.kind === 'done' ? ((answer as { value?: never }).value ?? null) : null;
  };
  return (
    <div className="space-y-3">
      <Outcome state={refused} />
      {signed ? (
        <p role="status">
          <Badge tone="success">Đã xác nhận bằng khóa truy cập</Badge>
        </p>
      ) : (
        <PasskeyButton
          variant="secondary"
          ask={asked}
          answered={(answer) => setSigned({ answer, before: state })}
        >
          Xác nhận bằng khóa truy cập
        </PasskeyButton>
      )}
      <input type="hidden" name="ownOtpAnswer" value={signed?.answer ?? ''} />
    </div>
  );
}
