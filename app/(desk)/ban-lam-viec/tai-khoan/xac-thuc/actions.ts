'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { Acting } from '@/domain/actor';
import { action } from '@/server/request/action';
import * as enrolling from '@/server/account/factors/enrolling';
import { askPasskey } from '@/server/account/factors/passkeys';
import { currentSession, self } from '@/server/account/session';
import { signedAction } from '@/server/request/signed-action';
import { otp, otpAnswer, passkeyName, pending } from '@/app/(auth)/factors/input';

const nothing = z.object({});
const id = z.string().min(1).max(1400);

const owner = async ({ by, now }: Acting) => ({ by: self(by), session: await currentSession(), now });

/** What the own passkey is asked, to confirm a press in the own name. */
export const askOwnPasskey = action(nothing, async ({ by, now }) => ({
  value: await askPasskey({ personId: self(by).personId, purpose: 'confirm' }, now),
}));

export const beginApp = signedAction(nothing, async (acting) => ({
  value: await enrolling.beginAuthenticator(await owner(acting)),
}));

/** The one who pressed was asked at the beginning. `value`: recovery codes, in this answer and nowhere else. */
export const addApp = action(z.object({ otp, pending }), async (acting, typed) => {
  const { codes } = await enrolling.addAuthenticator(
    { pending: typed.pending, code: typed.otp },
    await owner(acting),
  );
  return { notice: 'Đã thêm ứng dụng xác thực.', value: codes ?? [] };
});

export const beginDevice = signedAction(nothing, async (acting) => ({
  value: await enrolling.beginPasskey(await owner(acting)),
}));

export const addDevice = action(z.object({ otpAnswer, name: passkeyName }), async (acting, typed) => {
  const { codes } = await enrolling.addPasskey(
    { answer: typed.otpAnswer, name: typed.name },
    await owner(acting),
  );
  return { notice: 'Đã thêm khóa truy cập.', value: codes ?? [] };
});

export const renameDevice = signedAction(z.object({ id, name: passkeyName }), async (acting, typed) => {
  await enrolling.renamePasskey(typed, await owner(acting));
  refresh();
  return { notice: 'Đã đổi tên khóa truy cập.' };
});

export const removeDevice = signedAction(z.object({ id }), async (acting, typed) => {
  await enrolling.removePasskey(typed.id, await owner(acting));
  refresh();
  return { notice: 'Đã bỏ khóa truy cập.' };
});

export const removeApp = signedAction(nothing, async (acting) => {
  await enrolling.removeAuthenticator(await owner(acting));
  refresh();
  return { notice: 'Đã bỏ ứng dụng xác thực.' };
});

export const renewCodes = signedAction(nothing, async (acting) => ({
  notice: 'Đã cấp mã mới; các mã cũ không còn dùng được.',
  value: await enrolling.renewRecoveryCodes(await owner(acting)),
}));
