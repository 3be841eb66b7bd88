import type { ContestRow } from '@/server/contest/row';
import type { RankedEntry } from '@/server/contest/results/queries';
import { Section } from '@/ui/page/section';
import { Lines } from '../../lines';

type Props = {
  contest: ContestRow;
  blocks: readonly { block: string; blank: boolean; rows: RankedEntry[] }[];
  here: string;
};

/** What is approved and signed: the ranking and the prizes as they were frozen. */
export function FrozenRanking({ contest, blocks, here }: Props) {
  const nameOf = (key: string) => contest.rules.blocks.find((block) => block.key === key)?.name ?? key;
  return blocks.map(({ block, blank, rows }) => (
    <Section
      key={block}
      title={`Xếp hạng và giải đã chốt: ${nameOf(block)}`}
      intro={
        blank && 'Có bài mà Ông/Bà không được xem do xung đột lợi ích, nên không hiện thứ hạng của khối.'
      }
    >
      <Lines contest={contest} rows={rows} here={here} changes={false} />
    </Section>
  ));
}
