'use server';

import { redirect } from 'next/navigation';
import { now } from '@/server/moment';
import { signOut } from '@/server/sign-in';

export async function leave(): Promise<void> {
  await signOut(now());
  redirect('/dang-nhap');
}
