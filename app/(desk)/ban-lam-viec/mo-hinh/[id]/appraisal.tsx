import type { Dossier } from '@/server/registry/models/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDate, formatMoment, formatSignedPoints } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { RatingBadge } from '@/ui/element/status';
import { pointsOf } from './story';

/** What the unit gave itself beside what it was given, and the decision that followed. */
export function Appraisal({ model, appraiser }: { model: Dossier; appraiser?: string }) {
  if (!model.rating && !model.decision) return null;
  const { selfScore, appraisedScore, decision } = model;
  const gap = selfScore === null || appraisedScore === null ? null : appraisedScore - selfScore;
  return (
    <Section title="Thẩm định, công nhận" boxed id="tham-dinh">
      {model.rating && (
        <dl className="grid grid-cols-3 divide-x divide-line rounded-md border border-line text-center">
          <Figure term="Tự chấm" value={pointsOf(selfScore)} />
          <Figure term="Thẩm định" value={pointsOf(appraisedScore)} />
          <Figure term="Chênh lệch" value={gap === null ? undefined : formatSignedPoints(gap)} />
        </dl>
      )}
      <DefinitionList
        items={[
          ...(model.rating ? [{ term: 'Xếp loại', value: <RatingBadge rating={model.rating} /> }] : []),
          ...(model.appraisalReason ? [{ term: 'Lý do', value: model.appraisalReason }] : []),
          ...(model.appraisedAt
            ? [
                {
                  term: 'Thẩm định',
                  value: [appraiser, formatMoment(model.appraisedAt)].filter(Boolean).join(', '),
                },
              ]
            : []),
          ...(decision
            ? [
                {
                  term: 'Quyết định',
                  value: `Số ${decision.number} ngày ${formatDate(decision.issuedOn)}, ${decision.authority}`,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Figure({ term, value }: { term: string; value?: string }) {
  return (
    <div className="p-3">
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd className="text-lg font-semibold tabular-nums">{value ?? '–'}</dd>
    </div>
  );
}
