import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { PartLine } from '@/domain/contest/tally/outcome';
import { sheetCountOf, sheetCountWords } from '@/domain/contest/tally/sheet-count';
import { juryOf } from '@/server/contest/setup/queries';
import { headSealing } from '@/server/audit/asked';
import { frozenRanking, type RankedEntry } from '@/server/contest/results/queries';
import { ButtonLink } from '@/ui/element/button';
import { tieWords, unrankedWords } from '@/ui/words/contest/contest';
import { formatMoment, formatPointsOrDash } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { HeadLine } from '@/ui/page/head-line';
import { Kept } from '@/ui/kept';
import { permissionLines } from '@/ui/permission-list';
import { PrintButton } from '@/ui/page/print-button';
import { seatWords } from '@/ui/words/words';
import { awayWords } from './away-words';
import { Letterhead, ScoreTable, Signatures } from '@/app/(desk)/office-sheet';
import type { ContestProps } from '../../here';
import { rankingHere } from '../open';

export const metadata: Metadata = { title: 'Biên bản tổng hợp điểm' };

/** Biên bản tổng hợp điểm after Nghị định 30/2020/NĐ-CP, with places to sign. Only for whoever may see every line. */
export default async function MinutesPage({ params }: ContestProps) {
  const { contest: standing, by, ranking } = await rankingHere(params, '/ket-qua');
  if ('refusal' in ranking || !ranking.allSeen) notFound();
  const frozen = await frozenRanking(by, standing);
  // Once results are frozen the minutes are theirs, whatever has changed since.
  const { contest, blocks: ranked } = frozen ?? { contest: standing, blocks: ranking.blocks };
  if (ranked.some(({ blank }) => blank)) notFound();
  const filled = ranked.filter(({ rows }) => rows.length > 0);
  const rulings = (frozen ? frozen.bundle.input : ranking.whole?.input)?.rulings ?? [];
  const away = awayWords(
    contest.rules,
    ranked.flatMap(({ rows }) => rows),
    ranking.judgeOf,
  );
  const head = frozen && (await headSealing(frozen.row.hash));
  const present = (await juryOf(contest.id)).filter(({ kind }) => kind !== 'auditor');
  const members = present.filter(({ kind }) => kind !== 'chiefJudge');
  const { parts, prizes, blocks } = contest.rules;
  // More columns leave no room for notes, unless "5/5 phiếu" takes two lines.
  const many = parts.length > 2;
  const partName = (key: string) => parts.find((part) => part.key === key)?.name ?? key;
  const prizeName = (key: string) => prizes.find((prize) => prize.key === key)?.name ?? key;
  const cells = ({ code, unit, line, prizes: given, withheld }: RankedEntry): string[] => [
    line?.rank === null || line?.rank === undefined ? '–' : String(line.rank),
    [code, unit].filter(Boolean).join(', '),
    ...parts.map((part) =>
      partCell(
        line?.parts.find((one) => one.part === part.key),
        many ? '\n' : '\u00a0',
      ),
    ),
    formatPointsOrDash(line?.total),
    (given ?? []).map(({ prize }) => prizeName(prize)).join(', '),
    [
      line?.unranked ? unrankedWords[line.unranked] : (tieWords(line?.tie ?? null, partName) ?? ''),
      ...(given ?? []).map(({ changeReason }) => changeReason),
      withheld && `Không trao giải: ${withheld}`,
    ]
      .filter(Boolean)
      .join('. '),
  ];
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton>In biên bản</PrintButton>
        <ButtonLink variant="secondary" href={deskPage.contestResults(contest.slug)}>
          Về kết quả
        </ButtonLink>
      </div>
      <article className="office-sheet">
        <Letterhead superior={contest.organiser} body="Ban Giám khảo" dated={false} />
        <h1>Biên bản</h1>
        <p className="subject">
          Tổng hợp điểm <Kept text={contest.name} />
        </p>
        <p className="blanks">
          Hôm nay, hồi …… giờ …… phút, ngày …… tháng …… năm ………, tại ………………………………, Ban Giám khảo và Tổ Thư ký
          họp tổng hợp điểm các bài dự thi.
        </p>
        <p>Thành phần:</p>
        {present.map(({ id, kind, person }, at) => (
          <p key={id}>
            - Ông/Bà {person.name}
            {person.title && person.title !== seatWords[kind] && `, ${person.title}`} – {seatWords[kind]}
            {at < present.length - 1 ? ';' : '.'}
          </p>
        ))}
        <p>Chủ trì: {chaired(present, 'chiefJudge') || '………………………………'}.</p>
        <p>Thư ký: {chaired(present, 'secretary') || '………………………………'}.</p>
        <p>Kết quả tổng hợp như sau:</p>
        {filled.map(({ block, rows }) => (
          <ScoreTable
            key={block}
            caption={blocks.find(({ key }) => key === block)?.name ?? block}
            head={['Hạng', 'Bài dự thi', ...parts.map(({ name }) => name), 'Tổng', 'Giải', 'Ghi chú']}
            rows={rows.map(cells)}
            widths={[11, 20, ...parts.map(() => (many ? 30 / parts.length : 14)), 11, 15]}
            centred={[0, ...parts.map((_, at) => at + 2), parts.length + 2]}
          />
        ))}
        <Aside lines={rulings.map(({ order, reason }) => `${order.join(', ')}: ${reason}`)}>
          Quyết định thứ tự bài bằng điểm của Trưởng Ban Giám khảo
        </Aside>
        <Aside lines={away}>Phiếu không có và lý do</Aside>
        {frozen ? (
          <p>
            Kết quả trên là bản kết quả đã chốt số {frozen.row.version}, chốt lúc{' '}
            {formatMoment(frozen.row.frozenAt)}. Mã kiểm tra (SHA-256): <Hash hash={frozen.row.hash} />. Mã
            này cho phép bất kỳ ai phát hiện nếu kết quả bị sửa về sau.
          </p>
        ) : (
          <p>Kết quả trên chưa chốt. Sau khi chốt, biên bản in kèm mã kiểm tra.</p>
        )}
        {head && (
          <p>
            <HeadLine head={head} at={head.at} />.
          </p>
        )}
        {permissionLines(frozen?.text?.permissions ?? []).map((line) => (
          <p key={line}>Được phép thực hiện: {line}</p>
        ))}
        <p>Các phiếu chấm điểm có chữ ký của giám khảo kèm theo biên bản này.</p>
        <div className="closing">
          <p>
            Cuộc họp kết thúc lúc …… giờ …… phút cùng ngày. Biên bản lập thành …… bản, đã đọc lại cho những
            người có mặt nghe và cùng ký tên./.
          </p>
          {members.length > 0 && (
            <ScoreTable
              caption="Chữ ký của Ban Giám khảo, Tổ Thư ký"
              widths={[8, 36, 28]}
              centred={[0]}
              head={['TT', 'Họ và tên', 'Nhiệm vụ', 'Ký tên']}
              rows={members.map(({ kind, person }, at) => [
                `${at + 1}`,
                person.name,
                seatWords[kind],
                '\n\n',
              ])}
            />
          )}
          <Signatures signers={[{ office: 'Thư ký' }, { office: 'Chủ tọa' }]} />
          <div className="recipients">
            <p>Nơi nhận:</p>
            <ul>
              <li>- Ban Tổ chức Hội thi;</li>
              <li>- Lưu: Hồ sơ Hội thi.</li>
            </ul>
          </div>
        </div>
      </article>
    </>
  );
}

/** The points of a part, and on how many sheets they stand. */
function partCell(part: PartLine | undefined, between: '\n' | '\u00a0'): string {
  const count = part && sheetCountOf(part);
  return `${formatPointsOrDash(part?.points)}${count ? `\n${sheetCountWords(count).replace(' ', between)}` : ''}`;
}

/** Something that the tables do not tell, one line each; nothing where there is none. */
function Aside({ children, lines }: { children: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{children}:</p>
      {lines.map((line) => (
        <p key={line}>- {line}.</p>
      ))}
    </>
  );
}

type Present = Awaited<ReturnType<typeof juryOf>>;

/** Who sits in this seat, as named in the list of those present. */
const chaired = (present: Present, seat: 'chiefJudge' | 'secretary'): string =>
  present
    .filter(({ kind }) => kind === seat)
    .map(({ person }) => `Ông/Bà ${person.name}`)
    .join(', ');
