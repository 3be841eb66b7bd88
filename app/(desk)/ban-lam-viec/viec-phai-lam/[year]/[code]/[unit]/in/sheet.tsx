import { province } from '@/domain/province';
import { letterheadOf } from '@/domain/registry/papers/letterhead';
import type { KnownFigures } from '@/domain/report/figures';
import { formFor, indicatorGroups } from '@/domain/report/form';
import { figuresIn, knownIn } from '@/server/obligations/figures/delivery-text';
import type { WholeDelivery } from '@/server/obligations/delivery-queries';
import type { OneAnswer } from '@/server/obligations/queries';
import { Letterhead, ScoreTable, Signatures } from '@/app/(desk)/office-sheet';
import { formatMoment } from '@/ui/words/format';
import { indicatorGroupWords } from '@/ui/words/plan/report';
import { figureCell } from '../figures/figure-table';
import { reportFacts } from '../figures/report-facts';

type Props = {
  answer: OneAnswer;
  delivery: WholeDelivery | null;
  /** What the portal knows now, while it is written; null: as it was sent. */
  known: KnownFigures | null;
};

/** The form on A4; number and date are given after signature (Nghị định 30/2020/NĐ-CP). */
export function ReportSheet({ answer, delivery, known }: Props) {
  const { unit, obligation, year, due } = answer;
  const form = formFor(obligation.code);
  if (!form) return null;
  const office = letterheadOf(unit);
  const figures = delivery ? figuresIn(delivery) : {};
  const answers = { form, figures, known: known ?? (delivery ? knownIn(delivery) : {}) };
  return (
    <article className="office-sheet">
      <Letterhead superior={office.superior ?? ''} body={office.body.join(' ')} place={office.place} />
      <h1>Biểu số liệu báo cáo</h1>
      <p className="subject">{unit.name}</p>
      {reportFacts({ code: obligation.code, year, words: obligation.words, due }).map(({ term, value }) => (
        <p key={term}>
          <strong>{term}:</strong> {value}.
        </p>
      ))}
      <p>
        <strong>Kính gửi:</strong> {province.organiser}.
      </p>
      {indicatorGroups.map((group) => (
        <ScoreTable
          key={group}
          caption={indicatorGroupWords[group]}
          head={['TT', 'Chỉ tiêu', 'Số liệu', 'Ghi chú']}
          widths={[8, 46, 24, 22]}
          centred={[0]}
          rows={form.indicators
            .filter((one) => one.group === group)
            .map((one, at) => [
              String(at + 1),
              one.words,
              figureCell(answers, one),
              [figures[one.key]?.estimated ? 'Ước thực hiện' : '', figures[one.key]?.why ?? '']
                .filter(Boolean)
                .join('. '),
            ])}
        />
      ))}
      {delivery?.receipt && delivery.submittedAt && (
        <p>
          Đã nộp qua cổng lúc {formatMoment(delivery.submittedAt)}, số biên nhận {delivery.receipt}.
        </p>
      )}
      <Signatures
        signers={[{ office: office.signer.join(' ') }]}
        recipients={[`${province.organiser};`, 'Lưu: VT.']}
      />
    </article>
  );
}
