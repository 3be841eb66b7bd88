import { publicPage } from '@/domain/addresses';
import { given } from '@/domain/contest/results/bundle';
import type { Line } from '@/domain/contest/tally/outcome';
import { env } from '../../io/env';
import { shownContests } from './contests';
import { prizeName } from '../../contest/prizes/prize-name';
import { type ShownResults, shownResults } from './results';

type Contest = Awaited<ReturnType<typeof shownContests>>[number];

export type RankedRow = { contest: Contest; results: ShownResults; block: string; line: Line };

type Column = { key: string; type: string; words: string; value: (row: RankedRow) => string | number };

const text = (key: string, words: string, value: (row: RankedRow) => string): Column => ({
  key,
  type: 'văn bản',
  words,
  value,
});

const place = ({ contest }: RankedRow) => `${env().PUBLIC_URL}${publicPage.contest(contest.slug)}`;
const headOf = ({ contest, results }: RankedRow) => results.text?.contest ?? contest;
const entryOf = ({ results, line }: RankedRow) => results.names.get(line.entry);

/** Stable contract: names and meanings stay, new columns go to the end. */
export const resultColumns: Column[] = [
  text('hoi_thi', 'Tên Hội thi', (row) => headOf(row).name),
  { key: 'nam', type: 'số', words: 'Năm', value: (row) => headOf(row).year },
  text('to_chuc', 'Cơ quan tổ chức', (row) => headOf(row).organiser),
  text('dia_chi', 'Địa chỉ trang kết quả', (row) => `${place(row)}/ket-qua`),
  {
    key: 'ban',
    type: 'số',
    words: 'Bản kết quả; bản lớn hơn thay bản nhỏ hơn',
    value: ({ results }) => results.version,
  },
  text('ma_bam', 'Mã kiểm tra (SHA-256) của gói kết quả', ({ results }) => results.hash),
  text('so_bao_danh', 'Số báo danh của bài dự thi', ({ line }) => line.entry),
  text('khoi', 'Khối dự thi', ({ results, block }) => {
    const found = results.bundle.rules.blocks.find(({ key }) => key === block);
    return found?.name ?? block;
  }),
  text('don_vi', 'Đơn vị dự thi', (row) => entryOf(row)?.unit.name ?? ''),
  text('bai_du_thi', 'Tên bài dự thi', (row) => entryOf(row)?.title ?? ''),
  text('tong_diem', 'Tổng điểm, dấu chấm thập phân; để trống: không có', ({ line }) =>
    line.total === null ? '' : (line.total / 100).toFixed(2),
  ),
  text('thu_hang', 'Thứ hạng trong khối; để trống: không xếp hạng', ({ line }) => String(line.rank ?? '')),
  text('giai', 'Các giải được trao, cách nhau bằng |', ({ results, line }) =>
    given(results.bundle.awards)
      .filter(({ entry }) => entry === line.entry)
      .map(({ prize }) => prizeName(results.bundle, prize))
      .join('|'),
  ),
];

export async function rankedRows(year: number | null, now: Date): Promise<RankedRow[]> {
  const contests = (await shownContests(now)).filter((contest) => year === null || contest.year === year);
  const rows = await Promise.all(
    contests.map(async (contest) => {
      const results = await shownResults(contest.id, now);
      const blocks = results?.bundle.outcome.blocks ?? [];
      return blocks.flatMap(({ block, lines }) =>
        lines.flatMap((line) => (results ? [{ contest, results, block, line }] : [])),
      );
    }),
  );
  return rows.flat();
}
