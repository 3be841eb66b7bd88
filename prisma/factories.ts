import { randomUUID } from 'node:crypto';
import { type Actor, isUnitSeatKind, type Seat, type SeatKind, type ContestSeatKind } from '@/domain/actor';
import { day } from '@/domain/calendar';
import type { ModelEvent } from '@/domain/model/lifecycle';
import { type PaperKind, usualAudience } from '@/domain/paper';
import { usualDates } from '@/domain/season';
import { fold, slugOf } from '@/domain/text';
import { appraisalOf } from '@/domain/model/appraisal';
import { rate } from '@/server/appraisals';
import { db } from '@/server/io/db';
import { advance, register, report, save } from '@/server/models';
import type { UnitKind } from './generated/client';

// Rows for tests, made through the verbs of real use wherever there is one. Each call adds to what is there.

let count = 0;
const serial = () => `${Date.now().toString(36)}${(++count).toString(36)}`;

/** A person with one seat, and the actor that signing in would give. */
export async function seated(
  kind: Exclude<SeatKind, ContestSeatKind>,
  unitId?: string,
): Promise<Actor & { personId: string }> {
  const name = `Người thứ ${serial()}`;
  const person = await db().person.create({
    data: {
      email: `${serial()}@vi-du.vn`,
      name,
      folded: fold(name),
      seats: { create: { kind, unitId: unitId ?? null } },
    },
  });
  return { personId: person.id, name, seats: [seatOf(kind, unitId)] };
}

function seatOf(kind: Exclude<SeatKind, ContestSeatKind>, unitId?: string): Seat {
  if (!isUnitSeatKind(kind)) return { kind };
  if (!unitId) throw new Error(`A ${kind} sits in a unit`);
  return { kind, unitId, unitIds: [unitId] };
}

type UnitWords = {
  name?: string;
  kind?: UnitKind;
  parentId?: string;
  validFrom?: Date;
  validTo?: Date | null;
};

export async function unit(words: UnitWords = {}) {
  const { name = `Đơn vị ${serial()}`, kind = 'commune', parentId = null } = words;
  const bodyName = `Ủy ban nhân dân ${name}`;
  return db().unit.create({
    data: {
      code: serial(),
      name,
      bodyName,
      kind,
      parentId,
      validFrom: words.validFrom ?? day(2000, 1, 1),
      validTo: words.validTo ?? null,
      slug: `${slugOf(name, 40)}-${serial()}`,
      folded: fold(`${name} ${bodyName}`),
    },
  });
}

export const season = (year: number) =>
  db().season.upsert({ where: { year }, create: usualDates(year), update: {} });

/** A paper of the model with one version; its bytes are nowhere, so it cannot be downloaded. */
export async function paper(modelId: string, kind: PaperKind, by: Actor, now: Date): Promise<string> {
  const createdById = by.personId ?? '';
  const file = {
    ownerId: createdById,
    modelId,
    kind,
    name: `${kind}.pdf`,
    size: 1000n,
    state: 'ready' as const,
    mime: 'application/pdf',
    sha256: randomUUID().replaceAll('-', '').repeat(2),
    createdAt: now,
    readyAt: now,
  };
  const { id } = await db().paper.create({
    data: {
      modelId,
      kind,
      audience: usualAudience(kind),
      createdAt: now,
      createdById,
      versions: { create: { version: 1, createdAt: now, createdById, file: { create: file } } },
    },
  });
  return id;
}

export const fullText = {
  name: 'Tuyến đường hoa nông thôn mới',
  rationale: 'Đường vào bản chưa được chăm sóc.',
  objectives: 'Mỗi hộ trồng và giữ 20 m đường hoa.',
  method: 'Họp bản, chia đoạn, cùng làm ngày thứ Bảy.',
  areaAudience: 'Toàn bản, 86 hộ.',
  actors: 'Chi hội phụ nữ chủ trì, đoàn thanh niên phối hợp.',
  resources: '12 triệu đồng xã hội hóa và 300 ngày công.',
  duration: 'Từ tháng 02 đến tháng 11.',
  outputs: '1,7 km đường hoa.',
  sustainability: 'Quy ước của bản giao từng hộ chăm sóc.',
  field: 'economy' as const,
  leadPerson: 'Lò Thị Hương',
  contactPerson: 'Cầm Văn Dũng',
};

/** Who acts in a story of one model. */
export type Cast = { leader: Actor; organiser: Actor };

/** The straight road to an appraised model; every stop is the event that has just happened. */
export const road = [
  'register',
  'submit',
  'receive',
  'run',
  'reviewInterim',
  'reviewFinal',
  'propose',
  'beginAppraisal',
  'rate',
] as const;
export type Stop = (typeof road)[number];

type Journey = { unitId: string; year: number; cast: Cast; now: Date; upTo: Stop; name?: string };

/** A model that has gone as far as `upTo`, everything at the moment `now`. */
export async function modelAt(journey: Journey): Promise<string> {
  const { unitId, year, cast, now, upTo, name = fullText.name } = journey;
  const id = randomUUID();
  const far = road.indexOf(upTo);
  await register({ id, unitId, year }, cast.leader, now);
  await save(id, 0, { ...fullText, name }, cast.leader, now);
  await paper(id, 'plan', cast.leader, now);
  for (const stop of road.slice(1, far + 1)) await go(id, stop, cast, now);
  return id;
}

/** One stop further, with what the step asks for. */
export async function go(id: string, stop: Stop, cast: Cast, now: Date): Promise<void> {
  const { leader, organiser } = cast;
  if (stop === 'rate') return rate(id, null, appraisalOf(8_000, 'Thiếu minh chứng.'), organiser, now);
  if (stop === 'register') return;
  if (stop === 'reviewInterim') await paper(id, 'interim', leader, now);
  if (stop === 'reviewFinal') {
    await paper(id, 'final', leader, now);
    await paper(id, 'evaluation', leader, now);
    await report(id, 1, { results: 'Đã trồng 1,7 km.', selfScore: 8_500 }, leader, now);
  }
  await advance(id, stop, ofProvince.includes(stop) ? organiser : leader, now);
}

const ofProvince: readonly ModelEvent[] = ['receive', 'beginAppraisal'];
