import type { Correction } from '@/server/registry/decisions/corrections';
import { formatDate } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { Timeline } from '@/ui/list/timeline';

/** What was corrected, when and why: the old words beside the new. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <div className="no-print">
      <Section title="Lịch sử đính chính">
        <Timeline
          label="Lịch sử đính chính"
          items={corrections.map((correction) => ({
            key: correction.id,
            at: correction.at,
            title: 'Đính chính quyết định',
            by: correction.person,
            note: [correction.reason, ...changesOf(correction)].join('\n'),
          }))}
        />
      </Section>
    </div>
  );
}

const labels = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  authority: 'Cơ quan, người ban hành',
  summary: 'Trích yếu',
} as const;

const changesOf = ({ before, after }: Correction): string[] =>
  (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => before[name] !== after[name])
    .map((name) => `${labels[name]}: ${shown(name, before[name])} → ${shown(name, after[name])}`);

const shown = (name: keyof typeof labels, value = ''): string =>
  name === 'issuedOn' ? formatDate(new Date(value)) : value || 'để trống';
