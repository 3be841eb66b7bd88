import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { juryOf } from '@/server/contest-desk';
import type { RankedEntry } from '@/server/results-desk';
import { ButtonLink } from '@/ui/button';
import { tieWords, unrankedWords } from '@/ui/contest-words';
import { formatPointsOrDash } from '@/ui/format';
import { Kept } from '@/ui/kept';
import { PrintButton } from '@/ui/print-button';
import { seatWords } from '@/ui/words';
import { Letterhead, ScoreTable, Signatures } from '../../../../office-sheet';
import type { ContestProps } from '../../here';
import { rankingHere } from '../open';

export const metadata: Metadata = { title: 'Biên bản tổng hợp điểm' };

/** Biên bản tổng hợp điểm after Nghị định 30/2020/NĐ-CP, with places to sign. Only for whoever may see every line. */
export default async function MinutesPage({ params }: ContestProps) {
  const { contest, ranking } = await rankingHere(params);
  if ('refusal' in ranking || !ranking.allSeen) notFound();
  const present = (await juryOf(contest.id)).filter(({ kind }) => kind !== 'auditor');
  const { parts, prizes, blocks } = contest.rules;
  const partName = (key: string) => parts.find((part) => part.key === key)?.name ?? key;
  const prizeName = (key: string) => prizes.find((prize) => prize.key === key)?.name ?? key;
  const cells = ({ code, unit, line, prizes: given }: RankedEntry): string[] => [
    line?.rank === null || line?.rank === undefined ? '–' : String(line.rank),
    [code, unit].filter(Boolean).join(', '),
    ...parts.map((part) => formatPointsOrDash(line?.parts.find((one) => one.part === part.key)?.points)),
    formatPointsOrDash(line?.total),
    (given ?? []).map(({ prize }) => prizeName(prize)).join(', '),
    [
      line?.unranked ? unrankedWords[line.unranked] : (tieWords(line?.tie ?? null, partName) ?? ''),
      ...(given ?? []).map(({ changeReason }) => changeReason),
    ]
      .filter(Boolean)
      .join('. '),
  ];
  return (
    <>
      <div className="no-print flex flex-wrap gap-2 pb-4">
        <PrintButton>In biên bản</PrintButton>
        <ButtonLink variant="secondary" href={`/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua`}>
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
        {ranking.blocks.map(({ block, rows }) => (
          <ScoreTable
            key={block}
            caption={blocks.find(({ key }) => key === block)?.name ?? block}
            head={['Hạng', 'Bài dự thi', ...parts.map(({ name }) => name), 'Tổng', 'Giải', 'Ghi chú']}
            rows={rows.map(cells)}
            widths={[11, 24, ...parts.map(() => 10), 10, 17]}
            centred={[0, ...parts.map((_, at) => at + 2), parts.length + 2]}
          />
        ))}
        <p>Các phiếu chấm điểm có chữ ký của giám khảo kèm theo biên bản này.</p>
        <p>
          Cuộc họp kết thúc lúc …… giờ …… phút cùng ngày. Biên bản lập thành …… bản, đã đọc lại cho những
          người có mặt nghe và cùng ký tên./.
        </p>
        <Signatures signers={[{ office: 'Thư ký' }, { office: 'Chủ tọa' }]} />
        <div className="recipients">
          <p>Nơi nhận:</p>
          <ul>
            <li>- Ban Tổ chức Hội thi;</li>
            <li>- Lưu: Hồ sơ Hội thi.</li>
          </ul>
        </div>
      </article>
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
