import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { modelAt, seated, season } from '@/prisma/factories';
import { publicationOf } from './publication';
import { answerDifficulty, reportDifficulty } from '../../obligations/difficulties';
import { beginDelivery, writeDelivery } from '../../obligations/deliveries';
import { addObligation, makeScheme } from '../../obligations/schemes';
import { propose } from '../../proposals/proposals';
import { decide } from '../../registry/decisions/decisions';
import { existing } from '../../units/queries';
import * as groups from '../../units/groups/groups';
import { place } from '../../units/groups/placing';
import { db } from '../../io/db';
import { setClock } from '../../io/clock';
import { reported } from './reports';
import { reportText } from '../obligations';

/** A year as screens show it: units of the day, a plan, models, answers, contests. */

type Person = Actor & { personId: string };
export type World = {
  year: number;
  now: Date;
  people: Person[];
  /** What pages ask of their address, by the folder before it and the name: "mo-hinh/id"; once for
   * each contest. */
  places: Record<string, readonly string[]>[];
  /** What screens may be asked beside it. */
  query: Record<string, string>;
};

export const longName = 'Cụm thi đua số 1 gồm các xã dọc tuyến Quốc lộ 6 và các xã giáp ranh tỉnh bạn';

export async function worldOf(year: number): Promise<World> {
  const now = startOf(day(year, 11, 20));
  setClock(now);
  await season(year);
  const [organiser, administrator] = [await seated('organiser'), await seated('administrator')];
  const viewer = await seated('viewer');
  const units = await db().unit.findMany({ where: existing(day(year, 1, 31)), orderBy: { code: 'asc' } });
  const placed = { by: organiser, now, year };
  const groupIds = year > 2025 ? await grouped(placed, units) : [];
  const department = units.find(({ kind, organises }) => kind === 'department' && !organises);
  const communes = units.filter(({ kind }) => kind === 'commune').slice(0, 5);
  const local = units.filter(({ kind }) => kind === (year > 2025 ? 'commune' : 'district')).slice(5, 9);
  const own = [department, ...communes].flatMap((unit) => unit ?? []);
  const plan = await planned(placed);
  const registry = await registered(placed, own);
  const filing = await seated('unitOfficer', own[1]?.id);
  const answers = await answered({ by: filing, now, year }, { ...plan, unitId: own[1]?.id ?? '' });
  const reports = await reported(placed, own[2]?.id ?? '');
  const { id: difficulty } = await reportDifficulty(
    { by: filing, now },
    { unitId: own[1]?.id ?? '', words: 'Chưa có kinh phí' },
  );
  await answerDifficulty({ by: organiser, now }, { id: difficulty, answer: 'Đã bố trí' });
  const asked = {
    act: 'giveSeat',
    personId: viewer.personId,
    kind: 'organiser',
    reason: 'Thiếu người',
  } as const;
  const proposal = await propose({ by: administrator, now }, asked);
  const contest = await publicationOf(year, async (n) => local[n]?.id ?? '');
  const slugs = await slugsOf(registry.models);
  const mails = await db().mail.findMany({ take: 2, select: { id: true } });
  const people = [organiser, ...registry.leaders.slice(1), ...contest.people, filing, administrator];
  return {
    year,
    now,
    people,
    query: { ...contest.query, nam: String(year), ban: 'cong-van', ai: 'tat-ca' },
    places: contest.places.map((ofContest) => ({
      ...ofContest,
      ...answers,
      ...reports,
      'cong/locale': ['vi'],
      'mo-hinh/id': registry.models,
      'mo-hinh/slug': slugs,
      'tham-dinh/id': registry.models,
      'quyet-dinh/id': [registry.decisionId],
      'don-vi/id': own.slice(0, 2).map(({ id }) => id),
      'don-vi/slug': [...own.slice(0, 2), ...local.slice(0, 1)].map(({ slug }) => slug),
      'cum/id': groupIds,
      'ke-hoach/id': [plan.schemeId],
      'id/code': [plan.code],
      'nam/year': [String(year)],
      'nguoi-dung/id': people.slice(0, 2).map(({ personId }) => personId),
      'hop-thu-di/id': mails.map(({ id }) => id),
      'de-nghi/id': [proposal.id],
    })),
  };
}

type Placed = { by: Person; now: Date; year: number };
type Unit = { id: string; kind: string; organises: boolean };

async function grouped(acting: Placed, units: readonly Unit[]): Promise<string[]> {
  const from = day(acting.year, 1, 1);
  const communes = units.filter(({ kind }) => kind === 'commune');
  const others = units.filter(
    ({ kind, organises }) => kind !== 'commune' && kind !== 'province' && !organises,
  );
  const half = communes.length / 2;
  const parts = [
    [longName, communes.slice(0, half)],
    ['Cụm thi đua số 2', communes.slice(half)],
    ['Khối các sở, ban, ngành', others],
  ] as const;
  const ids = [];
  for (const [name, members] of parts) {
    const { id: groupId } = await groups.add(acting, { name, from, note: '' });
    await place(acting, { groupId, unitIds: members.map(({ id }) => id), from });
    ids.push(groupId);
  }
  return ids;
}

/** The plan in force, as copied from one of a time with districts: it still names all kinds. */
async function planned(acting: Placed): Promise<{ schemeId: string; code: string }> {
  const { year } = acting;
  const known = await db().scheme.findFirst({ where: { firstYear: { lte: year }, lastYear: { gte: year } } });
  if (known) return { schemeId: known.id, code: 'R6' };
  const text = {
    number: '15/KH-UBND',
    issuedOn: day(year, 1, 5),
    issuer: 'Ủy ban nhân dân tỉnh',
    title: 'Công tác dân vận của các cơ quan hành chính nhà nước',
    purpose: '',
    firstYear: year,
    lastYear: year + 4,
  };
  const { id: schemeId } = await makeScheme(acting, { text });
  const { firstYear, lastYear } = text;
  const asked = { ...reportText, code: 'R6', firstYear, lastYear };
  await addObligation(acting, { schemeId, text: asked });
  const summed = { ...asked, code: 'R10', nature: 'consolidated' as const, kinds: ['department' as const] };
  await addObligation(acting, { schemeId, text: { ...summed, words: 'Báo cáo sáu tháng với UBND tỉnh' } });
  return { schemeId, code: asked.code };
}

async function registered({ by, now, year }: Placed, units: readonly Unit[]) {
  const models = [];
  const leaders: Person[] = [];
  for (const [n, { id: unitId }] of units.entries()) {
    const leader = await seated('unitLeader', unitId);
    leaders.push(leader);
    const upTo = (['rate', 'rate', 'rate', 'submit', 'register', 'run'] as const)[n] ?? 'register';
    const cast = { leader, organiser: by };
    const moment = startOf(day(year, 1, 20));
    models.push(await modelAt({ unitId, year, cast, now: moment, upTo, name: `Đường hoa số ${n}` }));
  }
  const [first = '', second = '', third = ''] = models;
  const done = await decide(
    { by, now },
    {
      ...{ year, number: '90/QĐ-UBND', issuedOn: day(year, 11, 10), authority: 'Chủ tịch', summary: '' },
      recognise: [first, second],
      decline: [{ id: third, reason: 'Trùng với mô hình năm trước.' }],
    },
  );
  if (!('id' in done)) throw new Error('nothing decided');
  return { models, leaders: leaders.slice(3), decisionId: done.id };
}

async function answered({ by, now, year }: Placed, { code, unitId }: { code: string; unitId: string }) {
  const { slug } = await db().unit.findUniqueOrThrow({ where: { id: unitId } });
  const { id } = await beginDelivery({ by, now }, { code, year, unitId });
  const text = { number: '12/BC-UBND', issuedOn: day(year, 5, 30), narrative: '' };
  await writeDelivery({ by, now }, { id, base: 0, text });
  return {
    'viec-phai-lam/year': [String(year)],
    'year/code': [code, 'R10'],
    'code/unit': [slug],
    'cac-don-vi/code': [code],
  };
}

const slugsOf = async (ids: readonly string[]): Promise<string[]> =>
  (await db().model.findMany({ where: { id: { in: [...ids] } } })).map(({ slug }) => slug);
