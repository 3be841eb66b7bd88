import type { ReactNode } from 'react';
import { shareOf, type YearReport } from '@/domain/registry/duties/year-report';
import { formatDate, formatNumber } from '@/ui/words/format';
import { dutyWords } from '@/ui/words/words';
import { linesOf, percent } from './lines';
import './report.css';

/** The year on one sheet of A4: sentences to read out, the duties, the groups from best to worst. */
export function Report({ report, now }: { report: YearReport; now: Date }) {
  const { year, due } = report;
  return (
    <article className="year-report">
      <div className="hidden text-center print:block">
        <p className="font-semibold uppercase">Tình hình thực hiện mô hình “Dân vận khéo” năm {year}</p>
        <p className="italic">(Số liệu trên cổng thông tin đến ngày {formatDate(now)})</p>
      </div>
      <ul className="lines">
        {linesOf(report, now).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Table
        caption="Theo nhiệm vụ"
        head={[
          'Nhiệm vụ',
          'Đã làm',
          `Năm ${year}`,
          `Cùng kỳ ${year - 1}`,
          `Cả năm ${year - 1}`,
          'Muộn',
          'Quá hạn',
        ]}
        rows={report.duties.map((line) => [
          dutyWords[line.duty],
          `${formatNumber(line.now.done)}/${formatNumber(line.now.of)}`,
          <strong key="share">{percent(line.now)}</strong>,
          percent(line.sameDay),
          percent(line.wholeYear),
          formatNumber(line.late),
          formatNumber(line.overdue),
        ])}
      />
      <Table
        caption={
          due.of > 0 ? 'Xếp theo mức hoàn thành nhiệm vụ đã đến hạn' : 'Xếp theo tỷ lệ đăng ký mô hình'
        }
        head={['Nhóm', 'Đơn vị', 'Đã đăng ký', 'Đến hạn đã làm', `Cùng kỳ ${year - 1}`, 'Đơn vị quá hạn']}
        rows={report.groups.map((line) => [
          line.name,
          formatNumber(line.units),
          percent(line.registered),
          <Bar key="share" share={shareOf(line.due)} words={percent(line.due)} />,
          percent(line.dueBefore),
          formatNumber(line.overdue),
        ])}
        foot={[
          'Toàn tỉnh',
          formatNumber(report.units),
          percent(report.registered),
          percent(due),
          percent(report.dueBefore),
          formatNumber(report.overdue),
        ]}
      />
    </article>
  );
}

function Bar({ share, words }: { share: number | null; words: string }) {
  return (
    <span className="bar">
      <span aria-hidden="true">
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
      <strong>{words}</strong>
    </span>
  );
}

type TableProps = {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [string, ...ReactNode[]])[];
  foot?: readonly string[];
};

function Table({ caption, head, rows, foot }: TableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a narrow screen, also by keyboard
    <section aria-label={caption} tabIndex={0} className="table-scroll">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, at) =>
                at === 0 ? <th key={cell}>{cell}</th> : <td key={head[at]}>{cell}</td>,
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
