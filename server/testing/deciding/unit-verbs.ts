import { randomUUID } from 'node:crypto';
import { day } from '@/domain/date/calendar';
import { slugOf } from '@/domain/text/text';
import { when } from '../contest';
import { db } from '../../io/db';
import { importGroups } from '../../units/groups/import';
import { setOrganising } from '../../units/organising-body';
import { handOver } from '../../people/handing-over';
import { reopen } from '../../units/endings';
import * as groups from '../../units/groups/groups';
import { place, takeOut } from '../../units/groups/placing';
import { addSuccessor, describe, end } from '../../units/units';
import type { Ground, Verb } from './verb';

const now = when.deciding;
const about = { as: 'organiser', about: 'unit' } as const;
/** A group that is there, with the unit in it or not. */
async function groupWith(g: Ground, { inside }: { inside: boolean }): Promise<string> {
  const from = day(2015, 1, 1);
  const name = `Cụm ${randomUUID()}`;
  const slug = slugOf(name, 80);
  const { id } = await db().group.create({ data: { name, slug, validFrom: from, createdAt: now } });
  await db().groupMember.deleteMany({ where: { unitId: unitOf(g) } });
  if (inside) await db().groupMember.create({ data: { groupId: id, unitId: unitOf(g), from } });
  return id;
}

const unitOf = ({ s }: Ground) => s.entries[0]?.unitId ?? '';

// Where nobody is related, each is refused for something else or changes nothing.
export const unitVerbs: Record<string, Verb> = {
  'units/units.describe': {
    ...about,
    attempt: async (g, by) => {
      const select = { name: true, bodyName: true, altNames: true, note: true } as const;
      const words = await db().unit.findUniqueOrThrow({ where: { id: unitOf(g) }, select });
      return describe({ by, now }, { ...words, id: unitOf(g) });
    },
  },
  'units/units.end': {
    ...about,
    attempt: (g, by) => end({ by, now }, { id: unitOf(g), on: day(1900, 1, 1), successorId: null, note: '' }),
  },
  'units/units.addSuccessor': {
    ...about,
    attempt: (g, by) => addSuccessor({ by, now }, { id: unitOf(g), successorId: g.apartId, note: '' }),
  },
  'units/units.addSuccessor of a unit that goes on': {
    ...about,
    attempt: (g, by) => addSuccessor({ by, now }, { id: g.apartId, successorId: unitOf(g), note: '' }),
  },
  'units/endings.reopen': {
    ...about,
    attempt: (g, by) => reopen({ by, now }, { id: unitOf(g), reason: '' }),
  },
  'units/groups/placing.place': {
    ...about,
    attempt: async (g, by) => {
      const groupId = await groupWith(g, { inside: false });
      return place({ by, now }, { groupId, unitIds: [unitOf(g)], from: day(1900, 1, 1) });
    },
  },
  'units/groups/placing.takeOut': {
    ...about,
    attempt: async (g, by) => {
      const groupId = await groupWith(g, { inside: true });
      return takeOut({ by, now }, { groupId, unitId: unitOf(g), on: day(1900, 1, 1) });
    },
  },
  'units/groups/groups.end': {
    ...about,
    attempt: async (g, by) => {
      const id = await groupWith(g, { inside: true });
      return groups.end({ by, now }, { id, on: day(1900, 1, 1), note: '' });
    },
  },
  'units/groups/import.importGroups': {
    ...about,
    attempt: async (g, by) => {
      const { code } = await db().unit.findUniqueOrThrow({ where: { id: unitOf(g) } });
      const { name } = await db().group.findUniqueOrThrow({
        where: { id: await groupWith(g, { inside: false }) },
      });
      return importGroups({ by, now }, [{ code, unit: '', group: name, from: day(2001, 1, 1) }]);
    },
  },
  'people/handing-over.handOver': {
    ...about,
    attempt: (g, by) => {
      const handing = { unitId: unitOf(g), successorId: g.apartId, personIds: [], reason: '' };
      return handOver({ by, now }, handing);
    },
  },
  'units/organising-body.setOrganising': {
    ...about,
    as: 'administrator',
    attempt: (g, by) => setOrganising({ by, now }, { id: unitOf(g), organises: false, reason: '' }),
  },
};
