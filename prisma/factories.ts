import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  type Acting,
  type Actor,
  isUnitSeatKind,
  type Seat,
  type SeatKind,
  type ContestSeatKind,
} from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { type PaperKind, usualAudience } from '@/domain/registry/papers/paper';
import { usualDates } from '@/domain/registry/duties/season';
import { fold, slugOf } from '@/domain/text/text';
import { appraisalOf } from '@/domain/registry/model/appraisal';
import { rate } from '@/server/registry/decisions/appraisals';
import { inStorage, keyOf, makeFolderOf } from '@/server/io/files/places';
import { transact } from '@/server/write';
import { advance, register, report, save } from '@/server/registry/models/models';
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
  const data = {
    email: `${serial()}@vi-du.vn`,
    name,
    folded: fold(name),
    seats: { create: { kind, unitId: unitId ?? null } },
  };
  const person = await transact((tx) => tx.person.create({ data }));
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
  const data = {
    code: serial(),
    name,
    bodyName,
    kind,
    parentId,
    validFrom: words.validFrom ?? day(2000, 1, 1),
    validTo: words.validTo ?? null,
    slug: `${slugOf(name, 40)}-${serial()}`,
    folded: fold(`${name} ${bodyName}`),
  };
  return transact((tx) => tx.unit.create({ data }));
}

export const season = (year: number) =>
  transact((tx) => tx.season.upsert({ where: { year }, create: usualDates(year), update: {} }));

/** A paper of the model with one version. */
export async function paper(
  { by, now }: Acting,
  { modelId, kind }: { modelId: string; kind: PaperKind },
): Promise<string> {
  const createdById = by.personId ?? '';
  const file = {
    ownerId: createdById,
    modelId,
    kind,
    name: `${kind}.pdf`,
    state: 'ready' as const,
    mime: 'application/pdf',
    ...(await shelved()),
    createdAt: now,
    readyAt: now,
  };
  const data = {
    modelId,
    kind,
    audience: usualAudience(kind),
    createdAt: now,
    createdById,
    versions: { create: { version: 1, createdAt: now, createdById, file: { create: file } } },
  };
  const { id } = await transact((tx) => tx.paper.create({ data }));
  return id;
}

/** Bytes of their own on the shelf: a check of the whole history reads every file. */
async function shelved() {
  const id = randomUUID();
  const bytes = Buffer.from(`%PDF-1.4\n% ${id}\n`);
  const storeKey = keyOf('files', id);
  await makeFolderOf(inStorage(storeKey));
  await writeFile(inStorage(storeKey), bytes);
  return { storeKey, size: BigInt(bytes.length), sha256: createHash('sha256').update(bytes).digest('hex') };
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
  await register({ by: cast.leader, now }, { id, unitId, year });
  await save({ by: cast.leader, now }, { id, base: 0, text: { ...fullText, name } });
  await paper({ by: cast.leader, now }, { modelId: id, kind: 'plan' });
  for (const stop of road.slice(1, far + 1)) await go(id, { stop, cast, now });
  return id;
}

/** One stop further, with what the step asks for. */
export async function go(
  id: string,
  { stop, cast, now }: { stop: Stop; cast: Cast; now: Date },
): Promise<void> {
  const { leader, organiser } = cast;
  if (stop === 'rate')
    return rate(
      { by: organiser, now },
      { id, base: null, appraisal: appraisalOf(8_000, 'Thiếu minh chứng.') },
    );
  if (stop === 'register') return;
  if (stop === 'reviewInterim') await paper({ by: leader, now }, { modelId: id, kind: 'interim' });
  if (stop === 'reviewFinal') {
    await paper({ by: leader, now }, { modelId: id, kind: 'final' });
    await paper({ by: leader, now }, { modelId: id, kind: 'evaluation' });
    await report(
      { by: leader, now },
      { id, base: 1, text: { results: 'Đã trồng 1,7 km.', selfScore: 8_500 } },
    );
  }
  await advance({ by: ofProvince.includes(stop) ? organiser : leader, now }, { id, event: stop });
}

const ofProvince: readonly ModelEvent[] = ['receive', 'beginAppraisal'];
