import type { Actor } from '@/domain/actor';
import { canReopenDelivery, canRuleOn } from '@/domain/obligation/delivery';
import { isDone } from '@/domain/obligation/record';
import { decidingOn } from '@/server/deciding/queries';
import type { WholeDelivery } from '@/server/obligations/delivery-queries';
import type { OneAnswer } from '@/server/obligations/queries';
import { Section } from '@/ui/page/section';
import { reasonWords } from '@/ui/words/reason';
import { Exceptions, Reopen, Rulings } from './rulings';

type ForOrganiserProps = { answer: OneAnswer; delivery: WholeDelivery | null; by: Actor };

/** What Sở Nội vụ decides; nobody decides about a unit to which they are related. */
export async function ForOrganiser({ answer, delivery, by }: ForOrganiserProps) {
  const decider = await decidingOn(by, { unitId: answer.unit.id, year: answer.year });
  const ruling = canRuleOn(decider);
  const about = { code: answer.obligation.code, year: answer.year, unitId: answer.unit.id };
  const seen = delivery?.revision ?? 0;
  return (
    <Section title="Sở Nội vụ" boxed>
      {!ruling.ok ? (
        <p className="text-ink-soft">{reasonWords[ruling.reason]}</p>
      ) : (
        <>
          {delivery?.status === 'submitted' && <Rulings id={delivery.id} seen={seen} />}
          {delivery && canReopenDelivery(decider, delivery).ok && <Reopen id={delivery.id} seen={seen} />}
          {(!isDone(answer.state) || answer.waiver) && (
            <Exceptions about={about} isWaived={answer.waiver !== null} isExtendable={answer.due !== null} />
          )}
        </>
      )}
    </Section>
  );
}
