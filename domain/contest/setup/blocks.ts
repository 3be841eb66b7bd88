import { dayOf } from '../../date/calendar';
import { type GroupMember, memberOn } from '../../unit/group';
import type { UnitKind } from '../../unit/unit';
import type { Block, ContestRules } from './rules';

/** As a unit stands when the contest opens: who moves later stays in its block. */
export type Entrant = { id: string; kind: UnitKind; groupId: string | null };

export const entrantOf = (
  { id, kind, groups }: { id: string; kind: UnitKind; groups: readonly GroupMember[] },
  { opensAt }: { opensAt: Date },
): Entrant => ({ id, kind, groupId: memberOn(groups, dayOf(opensAt))?.groupId ?? null });

/** Admitted by a decision (KH 04, II.5 leaves communes out), else by kind and group, or kind. */
export const blockOf = ({ blocks }: Pick<ContestRules, 'blocks'>, entrant: Entrant): Block | null => {
  const ofKind = blocks.filter(({ kinds }) => kinds.includes(entrant.kind));
  return (
    blocks.find(({ admitted }) => admitted.some(({ unitId }) => unitId === entrant.id)) ??
    ofKind.find(({ groupId }) => groupId !== undefined && groupId === entrant.groupId) ??
    ofKind.find(({ groupId }) => groupId === undefined) ??
    null
  );
};
