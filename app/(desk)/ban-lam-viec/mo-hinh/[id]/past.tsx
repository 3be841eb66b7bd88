import { changed, type ModelText } from '@/domain/registry/model/form';
import { type ModelHistoryRow, textIn } from '@/server/registry/models/queries';
import { Compare } from '@/ui/compare';
import { Section } from '@/ui/page/section';
import { Timeline, type TimelineItem } from '@/ui/list/timeline';
import type { Tone } from '@/ui/words/tone';
import { formWords, paperWords, pastWords } from '@/ui/words/words';
import { shown } from './dang-ky/conflicts';

/** Who did what, when and why; between two submissions, what was changed. */
export function Past({ rows }: { rows: readonly ModelHistoryRow[] }) {
  return (
    <Section title="Lịch sử" boxed id="lich-su">
      <Timeline
        label="Lịch sử của mô hình"
        items={rows.map((row, at) => itemOf(row, rows.slice(0, at))).reverse()}
      />
    </Section>
  );
}

function itemOf(row: ModelHistoryRow, before: readonly ModelHistoryRow[]): TimelineItem {
  const words = pastWords[row.event] ?? row.event;
  const text = textIn(row);
  const former = text && before.map(textIn).findLast((known) => known !== null);
  return {
    key: String(row.id),
    at: row.at,
    title: row.paper ? `${words}: ${paperWords[row.paper]}` : words,
    by: row.person,
    tone: tones[row.event],
    note: (
      <>
        {row.reason}
        {former && text && <Changes before={former} after={text} />}
      </>
    ),
  };
}

/** What was changed since the submission before. */
export function Changes({ before, after }: { before: Partial<ModelText>; after: ModelText }) {
  const names = changed(before, after);
  if (names.length === 0) return <p>Nội dung phiếu không thay đổi so với lần nộp trước.</p>;
  return (
    <details>
      <summary className="link inline-flex min-h-11 items-center">
        Đã sửa {names.length} mục so với lần nộp trước
      </summary>
      <div className="space-y-4 pt-2">
        {names.map((name) => (
          <Compare
            key={name}
            label={formWords[name]}
            mine={shown(after[name])}
            mineLabel="Lần nộp này"
            theirs={shown(before[name])}
            theirsLabel="Lần nộp trước"
          />
        ))}
      </div>
    </details>
  );
}

const tones: Record<string, Tone> = {
  submit: 'info',
  receive: 'info',
  return: 'warning',
  returnProposal: 'warning',
  pause: 'warning',
  recognise: 'success',
  replicate: 'success',
  decline: 'danger',
  revoke: 'danger',
  withdraw: 'danger',
};
