import { beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '@/domain/actor';
import { DRAWN_HEADER } from '@/domain/account/drawn-for';
import { withRules } from '@/server/contest/row';
import { type Stage, stage, when } from '@/server/testing/contest';
import { drawnFor } from '@/server/request/drawn-for';
import { setClock } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { workbook } from '@/server/spreadsheet/workbook';
import { POST } from './route';
import { sending } from './sending';

// The spreadsheet goes the way from the form to the route.

const acting = vi.hoisted(() => ({ by: { personId: null, name: '', seats: [] } as Actor }));
vi.mock('@/server/account/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => acting.by,
}));

let s: Stage;
let slug: string;

beforeAll(async () => {
  setClock(when.judging);
  s = await stage(1);
  ({ slug } = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } })));
}, 120_000);

async function posted(by: Actor, init: RequestInit = {}) {
  acting.by = by;
  const table = await workbook({
    sheet: 'Kiến thức',
    columns: ['Số báo danh', 'Điểm', 'Thời gian'].map((header, at) => ({
      header,
      value: (row: (string | number)[]) => row[at] ?? null,
    })),
    rows: [['BDT-001', 35.5, '10:05']],
  });
  const headers = {
    host: 'cong.vn',
    origin: 'https://cong.vn',
    [DRAWN_HEADER]: drawnFor(by.personId ?? ''),
  };
  const file = new File([new Uint8Array(table)], 'kien-thuc.xlsx', { type: 'application/octet-stream' });
  const request = new Request('https://cong.vn/doc', { ...sending(file), headers, ...init });
  return POST(request, { params: Promise.resolve({ slug, part: 'kien-thuc' }) });
}

test('the secretary’s table is read and shown', async () => {
  const answer = await posted(s.secretary);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    rows: [{ code: 'BDT-001', points: 3_550, seconds: 605 }],
    faults: [],
    hidden: 0,
  });
});

test('not to a judge, and not sent from elsewhere', async () => {
  expect((await posted(s.first)).status).toBe(404);
  const elsewhere = { host: 'cong.vn', origin: 'https://la.vn' };
  expect((await posted(s.secretary, { headers: elsewhere })).status).toBe(403);
  expect((await posted(s.secretary, { body: 'BDT-001' })).status).toBe(403);
});
