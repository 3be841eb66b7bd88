import type { z } from 'zod';
import type { ContestRow } from '@/server/contests';
import { Button } from '@/ui/button';
import { RadioGroup } from '@/ui/choice-field';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import { DrawForm } from './draw-form';
import type { drawInput } from './input';

type Props = {
  contest: ContestRow;
  draw: z.output<typeof drawInput>;
  pairs?: { entry: string; judge: string }[];
};

/** First see who would judge what, then assign. Both ask the same question with the same seed. */
export function Draw({ contest, draw, pairs }: Props) {
  const entries = [...new Set((pairs ?? []).map(({ entry }) => entry))];
  return (
    <div className="space-y-6">
      <form method="get" className="grid gap-4 sm:grid-cols-2">
        <RadioGroup
          name="kind"
          label="Cách phân công"
          chosen={draw.kind}
          options={[
            { value: 'everybody', label: 'Mọi giám khảo chấm mọi bài' },
            {
              value: 'balanced',
              label: 'Mỗi bài một số giám khảo, bốc ngẫu nhiên cân bằng',
              hint: 'Cùng một số khởi tạo cho cùng kết quả, nên ai cũng kiểm tra lại được.',
            },
          ]}
        />
        <div className="space-y-4">
          <SelectField
            name="block"
            label="Khối"
            empty="Tất cả các khối"
            defaultValue={draw.block}
            options={contest.rules.blocks.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <NumberField
            name="each"
            label="Số giám khảo mỗi bài"
            hint="Khi bốc ngẫu nhiên."
            defaultValue={draw.each}
          />
          <NumberField name="seed" label="Số khởi tạo" hint="Khi bốc ngẫu nhiên." defaultValue={draw.seed} />
        </div>
        <div>
          <Button type="submit" variant="secondary">
            Xem trước
          </Button>
        </div>
      </form>
      {pairs &&
        (pairs.length === 0 ? (
          <Notice tone="info" title="Không có lượt chấm nào để thêm">
            Mọi bài hợp lệ đã được phân công theo cách này.
          </Notice>
        ) : (
          <>
            <Disclosure summary={`Xem trước: thêm ${pairs.length} lượt chấm cho ${entries.length} bài`} open>
              <p className="mb-2 text-ink-soft">
                Giám khảo có xung đột lợi ích với bài nào thì không được phân công bài đó.
              </p>
              <ul className="columns-1 gap-8 sm:columns-2">
                {entries.map((entry) => (
                  <li key={entry} className="py-1">
                    <strong>{entry}</strong>:{' '}
                    {pairs
                      .filter((pair) => pair.entry === entry)
                      .map(({ judge }) => judge)
                      .join(', ')}
                  </li>
                ))}
              </ul>
            </Disclosure>
            <DrawForm values={{ ...draw, each: String(draw.each), seed: String(draw.seed) }} />
          </>
        ))}
    </div>
  );
}
