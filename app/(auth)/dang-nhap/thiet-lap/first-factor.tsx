'use client';

import { startTransition, useState } from 'react';
import { Notice } from '@/ui/element/notice';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { PasskeyButton } from '@/ui/sign-in/passkey-button';
import { call, PostForm, usePost } from '@/ui/form/post';
import { Section } from '@/ui/page/section';
import { Submit } from '@/ui/form/submit';
import { AppCodeForm } from '../../factors/app-code-form';
import { RecoveryCodes } from '../../factors/recovery-codes';
import { addApp, addDevice, askDevice, beginApp, finish } from './actions';

type Props = { enrolled: boolean; passkeys: boolean; device: string };

/** One way is enough; then the recovery codes, then the desk. */
export function FirstFactor({ enrolled, passkeys, device }: Props) {
  const [app, postApp] = usePost(addApp);
  const [key, postKey] = usePost(addDevice);
  const done = [app, key].find((state) => state?.kind === 'done');
  if (done?.kind === 'done')
    return (
      <div className="space-y-6">
        <RecoveryCodes codes={done.value ?? []} />
        <Finish label="Đã lưu mã, vào bàn làm việc" />
      </div>
    );
  if (enrolled)
    return (
      <div className="space-y-6">
        <Notice tone="success" title="Đã thiết lập xác thực hai bước">
          Mã khôi phục chỉ hiện một lần. Nếu chưa lưu, cấp lại ở trang Tài khoản.
        </Notice>
        <Finish label="Vào bàn làm việc" />
      </div>
    );
  return (
    <div className="space-y-6">
      {passkeys && (
        <Section
          title="Khóa truy cập"
          intro="Nhanh và chắc nhất: vân tay, khuôn mặt, mã PIN của máy này hoặc điện thoại, hoặc khóa USB."
          boxed
        >
          <NewPasskey
            state={key}
            answered={(otpAnswer) => startTransition(() => postKey.dispatch({ otpAnswer, name: device }))}
          />
        </Section>
      )}
      <Section
        title="Ứng dụng xác thực"
        intro="Ứng dụng trên điện thoại hiện mã 6 số, đổi sau mỗi 30 giây; không cần mạng."
        boxed
      >
        <NewApp state={app} post={postApp} />
      </Section>
    </div>
  );
}

function NewPasskey({ state, answered }: { state: FormState | null; answered: (answer: string) => void }) {
  const [refused, setRefused] = useState<FormState | null>(null);
  const ask = async () => {
    const asked = await call(askDevice, {});
    setRefused(asked.kind === 'done' ? null : asked);
    return asked.kind === 'done' ? (asked.value ?? null) : null;
  };
  return (
    <>
      <Outcome state={refused ?? state} />
      <PasskeyButton ask={ask} answered={answered}>
        Tạo khóa truy cập
      </PasskeyButton>
    </>
  );
}

function NewApp({ state, post }: { state: FormState | null; post: Parameters<typeof PostForm>[0]['post'] }) {
  const [begun, begin] = usePost(beginApp);
  if (begun?.kind !== 'done' || !begun.value)
    return (
      <PostForm post={begin} className="space-y-4">
        <Outcome state={begun} />
        <Submit variant="secondary">Thiết lập ứng dụng</Submit>
      </PostForm>
    );
  return <AppCodeForm begun={begun.value} state={state} post={post} />;
}

function Finish({ label }: { label: string }) {
  const [state, post] = usePost(finish);
  return (
    <PostForm post={post} className="space-y-4">
      <Outcome state={state} />
      <Submit>{label}</Submit>
    </PostForm>
  );
}
