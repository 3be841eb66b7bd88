import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { type Actor, isUnitSeatKind, type Seat, type SeatKind, type UnitSeatKind } from '@/domain/actor';
import { dayOf, startOf } from '@/domain/date/calendar';
import { nameInLine } from '@/domain/text/place';
import { fold } from '@/domain/text/text';
import { transact } from '@/server/write';
import { person } from './content/people';
import { random } from './content/random';

export type Account = {
  email: string;
  /** The first day of its units, and the day on which they were no longer there. */
  since?: string;
  until?: string;
  password: string;
  label: string;
  name: string;
  title: string;
  seats: { kind: SeatKind; unit?: string }[];
};

export const accounts: Account[] = JSON.parse(
  readFileSync(new URL('accounts.json', import.meta.url), 'utf8'),
);

/** Whoever has come by then; who sat in a unit that has ended is still known. */
export const accountsAt = (now: Date): Account[] =>
  accounts.filter(({ since }) => !since || new Date(since) <= dayOf(now));

/** Who plays: the organiser, and an officer and a leader of each unit, by the unit's address. */
export type Cast = { organiser: Actor; of: (slug: string, kind: UnitSeatKind) => Actor };

/** `unitIds`: the unit itself and whatever it goes on from. */
type Unit = { id: string; slug: string; name: string; validFrom: Date; unitIds: readonly string[] };
type Player = {
  id: string;
  email: string;
  name: string;
  title: string;
  password?: string;
  since?: Date;
  seats: Account['seats'];
};

/** The password is published, so its salt hides nothing, and each telling gives the same. */
const publishedSalt = Buffer.from('dan van kheo 2020');

/** Everybody at once, before the first story; people are not made by stories, and nobody is sent an invitation. */
export async function seatEverybody(
  units: readonly Unit[],
  { since, now }: { since: Date; now: Date },
): Promise<Cast> {
  const known = accountsAt(now).map(({ since: first, ...account }) => ({
    id: randomUUID(),
    ...account,
    ...(first && { since: startOf(new Date(first)) }),
  }));
  const players: Player[] = [...known, ...extras(units)];
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const digests = new Map<string, string>();
  for (const { password } of known) {
    if (!digests.has(password)) digests.set(password, await hash(password, { salt: publishedSalt }));
  }
  const begun = (player: Pick<Player, 'since'>): Date =>
    player.since && player.since > since ? player.since : since;
  const people = players.map(({ id, email, name, title, password, ...player }) => ({
    id,
    email,
    name,
    title,
    folded: fold(`${name} ${email} ${title}`),
    passwordHash: password ? (digests.get(password) ?? null) : null,
    createdAt: begun(player),
  }));
  const taken = players.flatMap(({ id, seats, ...player }) =>
    seats.map(({ kind, unit }) => ({
      personId: id,
      kind,
      unitId: unit ? unitIn(bySlug, unit).id : null,
      createdAt: begun(player),
    })),
  );
  await transact(async (tx) => {
    await tx.person.createMany({ data: people });
    await tx.seat.createMany({ data: taken });
  });
  return castOf(players, bySlug);
}

/** An officer and a leader for every unit that has none among the accounts; they cannot sign in. */
function extras(units: readonly Unit[]): Player[] {
  const held = new Set(accounts.flatMap(({ seats }) => seats.map(({ kind, unit }) => `${kind} ${unit}`)));
  return units.flatMap((unit) =>
    (['unitOfficer', 'unitLeader'] as const)
      .filter((kind) => !held.has(`${kind} ${unit.slug}`))
      .map((kind) => ({
        id: randomUUID(),
        email: `${kind === 'unitOfficer' ? 'canbo' : 'lanhdao'}.${unit.slug}@sonla.example`,
        name: person(random(`${kind} ${unit.slug}`)).name,
        title: `${kind === 'unitOfficer' ? 'Cán bộ' : 'Lãnh đạo'} ${nameInLine(unit.name)}`,
        since: startOf(unit.validFrom),
        seats: [{ kind, unit: unit.slug }],
      })),
  );
}

function castOf(players: readonly Player[], units: ReadonlyMap<string, Unit>): Cast {
  const find = (kind: SeatKind, slug?: string): Actor => {
    const player = players.find(({ seats }) =>
      seats.some((seat) => seat.kind === kind && seat.unit === slug),
    );
    if (!player) throw new Error(`nobody is ${kind} of ${slug}`);
    const seats = player.seats.map((seat): Seat => {
      if (!isUnitSeatKind(seat.kind)) return { kind: seat.kind } as Seat;
      const { id, unitIds } = unitIn(units, seat.unit ?? '');
      return { kind: seat.kind, unitId: id, unitIds: [...unitIds] };
    });
    return { personId: player.id, name: player.name, seats };
  };
  return { organiser: find('organiser'), of: (slug, kind) => find(kind, slug) };
}

function unitIn(units: ReadonlyMap<string, Unit>, slug: string): Unit {
  const unit = units.get(slug);
  if (!unit) throw new Error(`no unit ${slug}`);
  return unit;
}
