import { province } from '@/domain/province';
import { inFours } from '@/domain/proof/fours';
import { letterheadOfOrganiser } from '@/domain/registry/papers/letterhead';
import { type ConsolidatedColumn, isReview, sectionKeys } from '@/domain/report/frozen';
import { formFor, indicatorGroups } from '@/domain/report/form';
import type { FrozenVersion } from '@/server/reports/queries';
import { Letterhead, ScoreTable, Signatures } from '@/app/(desk)/office-sheet';
import { formatDate, formatMoment, formatNumber } from '@/ui/words/format';
import {
  cutOffWords,
  indicatorGroupWords,
  indicatorLabel,
  periodWords,
  sectionWords,
  spanWords,
} from '@/ui/words/plan/report';
import { kindsIn, totalCell } from './cells';

const office = letterheadOfOrganiser;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** The report on A4; number and date are given after signature (Nghị định 30/2020/NĐ-CP). */
export function FrozenSheet({ freeze: { report, version, hash, frozenAt } }: { freeze: FrozenVersion }) {
  const [only] = report.columns;
  const form = only && formFor(only.code);
  if (!only || !form) return null;
  const review = isReview(report.code);
  return (
    <article className="office-sheet">
      <Letterhead
        superior={office.superior ?? ''}
        body={office.body.join(' ')}
        place={office.place}
        number="BC-SNV"
      />
      <h1>Báo cáo</h1>
      <p className="subject">
        {report.words}
        {review ? `, năm ${report.year}` : `, ${spanWords(form, report.year)}`}
      </p>
      <p>
        <strong>Kính gửi:</strong> {province.committee}.
      </p>
      <p>
        Căn cứ Kế hoạch số {report.scheme}, {province.organiser} báo cáo như sau. Kỳ báo cáo:{' '}
        {review
          ? `từ năm ${only.year} đến năm ${report.year}`
          : `${periodWords(form, report.year)}; số liệu tính đến ${cutOffWords(form, report.year)}`}
        .
      </p>
      {sectionKeys
        .filter((key) => report.sections[key] !== '')
        .map((key, at) => (
          <section key={key}>
            <h2>
              {roman[at]}. {sectionWords[key]}
            </h2>
            {report.sections[key].split('\n').map((paragraph, n) => (
              <p key={`${n}-${paragraph.slice(0, 20)}`}>{paragraph}</p>
            ))}
          </section>
        ))}
      <section>
        <h2>Phụ lục số liệu</h2>
        {report.columns.map((column) => (
          <p key={column.year}>{sentSentence(column)}</p>
        ))}
      </section>
      {indicatorGroups.map((group) => (
        <Figures key={group} group={group} columns={report.columns} review={review} />
      ))}
      {!review && only.missing.length > 0 && (
        <p>
          <strong>Đơn vị chưa gửi báo cáo ({formatNumber(only.missing.length)}):</strong>{' '}
          {only.missing.join('; ')}.
        </p>
      )}
      {report.difficulties.length > 0 && (
        <ScoreTable
          caption="Vướng mắc đơn vị phản ánh, chưa trả lời"
          head={['TT', 'Đơn vị', 'Nội dung', 'Ngày phản ánh']}
          widths={[8, 26, 48, 18]}
          centred={[0, 3]}
          rows={report.difficulties.map((one, at) => [
            String(at + 1),
            one.unit,
            one.forwardedTo ? `${one.words} (chuyển đến ${one.forwardedTo})` : one.words,
            formatDate(new Date(one.reportedOn)),
          ])}
        />
      )}
      <p>
        Số liệu chốt lúc {formatMoment(frozenAt)}, bản {version}
        {report.reason && ` (lý do có bản này: ${report.reason})`}, mã sha256 {inFours(hash)}./.
      </p>
      <Signatures
        signers={[{ office: office.signer.join(' ') }]}
        recipients={['Như trên;', 'Lãnh đạo Sở;', 'Lưu: VT.']}
      />
    </article>
  );
}

const sentSentence = ({ code, year, owed, rows, missing }: ConsolidatedColumn): string => {
  const form = formFor(code);
  const when = form ? spanWords(form, year) : String(year);
  return `Báo cáo ${when}: ${formatNumber(owed)} đơn vị phải gửi, cộng ${formatNumber(rows.length)} báo cáo, ${formatNumber(missing.length)} đơn vị chưa gửi.`;
};

type FiguresProps = {
  group: (typeof indicatorGroups)[number];
  columns: readonly ConsolidatedColumn[];
  review: boolean;
};

/** By kind of unit, or by year. */
function Figures({ group, columns, review }: FiguresProps) {
  const [only] = columns;
  const form = only && formFor(only.code);
  if (!only || !form) return null;
  const parts = review
    ? columns.map((column) => ({ label: String(column.year), totals: column.totals }))
    : [{ label: 'Toàn tỉnh', totals: only.totals }, ...kindsIn(form, only)];
  return (
    <ScoreTable
      caption={indicatorGroupWords[group]}
      head={['Chỉ tiêu', ...parts.map(({ label }) => label)]}
      widths={[25]}
      centred={parts.map((_, at) => at + 1)}
      rows={form.indicators
        .filter((one) => one.group === group)
        .map((one) => [indicatorLabel(one), ...parts.map(({ totals }) => totalCell(one, totals))])}
    />
  );
}
