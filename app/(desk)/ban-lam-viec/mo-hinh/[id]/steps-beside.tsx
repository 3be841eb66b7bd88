import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { type Dossier, recentReasons } from '@/server/registry/models/queries';
import { now } from '@/server/request/moment';
import type { Move } from './moves';
import { ReceiveStep } from './receive-step';
import { returnSentences } from './returning/return-sentences';
import { ReturnStep } from './returning/return-step';

type Props = {
  model: Dossier;
  moves: readonly Move[];
  line: string | null;
  /** another file of the list waits */
  more: boolean;
  by: Actor;
};

/** The steps that are done beside the file, without a page of their own. */
export const stepsBeside: readonly ModelEvent[] = ['receive', 'return'];

export async function StepsBeside({ model, moves, line, more, by }: Props) {
  const isAllowed = (event: ModelEvent) => moves.some((move) => move.event === event && move.verdict.ok);
  const values = { id: model.id, seen: model.revision, line: line ?? '' };
  const sentences = isAllowed('return')
    ? [...new Set([...(await recentReasons(by)), ...returnSentences])]
    : [];
  return (
    <>
      {isAllowed('receive') && <ReceiveStep values={values} more={more} />}
      {isAllowed('return') && (
        <ReturnStep
          values={values}
          more={more}
          sentences={sentences}
          today={dayOf(now()).toISOString().slice(0, 10)}
        />
      )}
    </>
  );
}
