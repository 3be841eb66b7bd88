import { createHmac } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import {
  DRAWN_FIELD,
  DRAWN_HEADER,
  DRAWN_QUERY,
  drawnFrom,
  drawnValue,
  type WhoNow,
} from '@/domain/account/drawn-for';
import { Denied, no } from '@/domain/verdict';
import { env } from '../io/env';
import { actorOf, currentActor } from '../account/session';
import type { SignedIn } from '@/domain/actor';

declare module '@/domain/verdict' {
  interface Reasons {
    drawnForAnother: true;
  }
}

const build = process.env.PORTAL_BUILD ?? 'dev';

/** Bound to the person, not the session, so that a form survives signing in again. */
const markOf = (personId: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`drawn-for:${personId}`)
    .digest('base64url')
    .slice(0, 22);

export const drawnFor = (personId: string): string => drawnValue({ mark: markOf(personId), build });

export const whoNow = ({ personId, name }: Pick<Actor, 'personId' | 'name'>): WhoNow =>
  personId === null ? { mark: null, name: null, build } : { mark: markOf(personId), name, build };

/** Visitors who are not signed in are left to the verdicts. */
export const drawnForAnother = (told: unknown, by: Pick<Actor, 'personId'>): boolean =>
  by.personId !== null && drawnFrom(told)?.mark !== markOf(by.personId);

export const drawnBefore = (told: unknown): boolean => (drawnFrom(told)?.build ?? build) !== build;

export function withoutDrawn(typed: Record<string, unknown>) {
  const { [DRAWN_FIELD]: told, ...rest } = typed;
  return { told, rest };
}

/** @throws Denied drawnForAnother */
export async function actorOfPage(request: Request): Promise<Actor> {
  const by = await actorOf(request);
  if (drawnForAnother(request.headers.get(DRAWN_HEADER), by)) throw new Denied(no('drawnForAnother'));
  return by;
}

type Answer = (by: SignedIn) => Response | Promise<Response>;

/** 401 if nobody is signed in, 409 `{kind: 'misdrawn', signedInAs}` if the page was another
 * person's. */
export const fromOwnPage = (request: Request, answer: Answer): Promise<Response> =>
  behind(answer, (by) =>
    drawnForAnother(request.headers.get(DRAWN_HEADER), by)
      ? Response.json({ kind: 'misdrawn', signedInAs: by.name }, { status: 409, headers: unkept })
      : null,
  );

export const download = (request: Request, answer: Answer): Promise<Response> =>
  behind(answer, (by) => {
    const told = new URL(request.url).searchParams.get(DRAWN_QUERY);
    return told !== null && drawnForAnother(told, by) ? said(409, another(by.name)) : null;
  });

async function behind(answer: Answer, refusing: (by: SignedIn) => Response | null): Promise<Response> {
  const by = await currentActor();
  const { personId } = by;
  if (personId === null) return said(401, 'Phiên đăng nhập đã kết thúc. Đăng nhập rồi tải lại.');
  return refusing({ ...by, personId }) ?? answer({ ...by, personId });
}

const another = (name: string): string =>
  `Trang có liên kết này được mở cho tài khoản khác; hiện máy đang đăng nhập bằng ${name}. Chưa tải xuống gì. Quay lại, tải lại trang rồi tải xuống.`;

const unkept = { 'cache-control': 'no-store' };

const said = (status: number, sentence: string): Response =>
  new Response(sentence, { status, headers: { ...unkept, 'content-type': 'text/plain; charset=utf-8' } });
