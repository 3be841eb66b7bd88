import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import * as make from '@/prisma/factories';
import { openSession } from './account/login-sessions';
import { personOf } from './account/person-of';
import { answer } from './contest/conflicts/conflicts';
import { saveEntry } from './contest/entries/entries';
import { attachToEntry } from './contest/entries/papers';
import { submitEntry } from './contest/entries/submission';
import { openSheet, saveSheet, scoreOn, submitSheet } from './contest/sheets/sheets';
import { submitDelivery, writeDelivery } from './obligations/deliveries';
import { advance, save } from './registry/models/models';
import { points, stage, when as days } from './testing/contest';
import { contest, drafted, seatOrganiser, when } from './testing/entry';
import { now, unitAtWork, year } from './testing/model';
import { filingCommune, written } from './testing/obligations';
import { pdf } from './testing/samples';
import { statementsOf } from './testing/statements';
import { ask, send } from './testing/uploads';

// How many statements each of the main verbs costs, BEGIN and COMMIT included: each is a round trip
// of the one thread, and in the rush before a deadline all of them stand in one line.

type Work = () => Promise<unknown>;
const works = new Map<string, Work>();

async function models(): Promise<void> {
  const ground = await unitAtWork();
  const id = await make.modelAt({ ...ground, year, cast: ground, now, upTo: 'register' });
  const acting = { by: ground.leader, now };
  const sid = await openSession(ground.leader.personId ?? '', 'test', now);
  works.set('who asks', () => personOf(sid, now));
  works.set('save a model', () =>
    save(acting, { id, base: 1, text: { ...make.fullText, name: 'Tên khác' } }),
  );
  works.set('submit a model', () => advance(acting, { id, event: 'submit' }));
}

async function entries(): Promise<void> {
  await seatOrganiser();
  const { id, leader } = await drafted(await contest(), { bare: true });
  const acting = { by: leader, now: when.open };
  const paper = (name: string) => ({ name, bytes: pdf(), kind: 'dossier' as const });
  const { settled } = await send(leader, { entryId: id }, paper('ho-so.pdf'));
  const team = [{ name: 'Lò Thị Hoa', title: '', role: 'captain' as const }];
  const text = { title: 'Tên', summary: 'Tóm tắt', story: 'Chuyện', clipLink: 'https://vi-du.vn/clip', team };
  works.set('save an entry', () => saveEntry(acting, { id, base: 1, text }));
  works.set('ask for an upload', () => ask(leader, { entryId: id }, paper('khac.pdf')));
  works.set('attach to an entry', () =>
    attachToEntry(acting, { entryId: id, fileId: settled?.id ?? '', title: '' }),
  );
  works.set('submit an entry', () => submitEntry(acting, { id }));
}

async function sheets(): Promise<void> {
  const { entries: entered, first } = await stage(1);
  const key = { entryId: entered[0]?.id ?? '', part: 'ho-so', personId: first.personId };
  const acting = { by: first, now: days.judging };
  await answer(acting, { entryId: key.entryId, given: 'none', reason: '' });
  const { id } = await openSheet(key.entryId, { ...key, now: days.judging });
  await saveSheet(acting, { id, base: 0, text: { points: points() } });
  works.set('save a sheet', () => scoreOn(acting, { key, base: 1, text: { points: points(100) } }));
  works.set('submit a sheet', () => submitSheet(acting, { id }));
}

async function deliveries(): Promise<void> {
  const of = await filingCommune((await make.unit({ kind: 'district' })).id);
  const id = await written(of);
  const text = { number: '13/BC-UBND', issuedOn: day(2022, 5, 30), narrative: '' };
  works.set('save a delivery', () => writeDelivery({ by: of.officer, now: of.now }, { id, base: 1, text }));
  works.set('submit a delivery', () => submitDelivery({ by: of.leader, now: of.now }, { id }));
}

beforeAll(async () => {
  await models();
  await entries();
  await sheets();
  await deliveries();
});

const bounds: [name: string, most: number][] = [
  ['who asks', 1],
  ['save a model', 6],
  ['submit a model', 14],
  ['save an entry', 6],
  ['ask for an upload', 8],
  ['attach to an entry', 9],
  ['submit an entry', 15],
  ['save a sheet', 7],
  ['submit a sheet', 14],
  ['save a delivery', 10],
  ['submit a delivery', 15],
];

describe('a verb costs no more statements than', () => {
  test.each(bounds)('%s: %i', async (name, most) => {
    const asked = await statementsOf(works.get(name) as Work);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most);
    // Fewer: the bound is out of date and would let them come back.
    expect(asked.length).toBe(most);
  });
});
