import { overseesAll } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { findContest } from '@/server/contest/setup/queries';
import { download } from '@/server/request/drawn-for';
import { type ListedEntry, listEntries } from '@/server/contest/entries/queries';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import { entryName } from '@/domain/contest/entry/number';
import { entryStatusWords } from '@/ui/words/contest/contest';
import { teamRoleWords } from '@/ui/words/contest/entry';
import { formatTime } from '@/ui/words/format';
import { kindWordsOn } from '@/ui/words/kinds';
import { headingOf } from '@/app/(desk)/spreadsheet/sheet-heading';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { askOf } from '../ask';

type Context = { params: Promise<{ slug: string }> };

/** The list of the same address as a spreadsheet. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  download(request, async (by) => {
    const contest = await findContest(by, (await params).slug);
    const isAllowed = overseesAll(by) || (contest && sitsIn(by, contest.id, 'secretary', 'auditor'));
    if (!contest || !isAllowed || !knowsUnits(by, contest))
      return new Response('Không tìm thấy danh sách.', { status: 404 });
    const ask = askOf(Object.fromEntries(new URL(request.url).searchParams));
    const names = new Map(contest.rules.blocks.map((block) => [block.key, block.name]));
    const rows = await listEntries(by, contest, ask);
    const filters = [
      ask.words && `“${ask.words}”`,
      ask.block && (names.get(ask.block) ?? ask.block),
      ask.status && entryStatusWords[ask.status],
    ].filter(Boolean);
    const book = await workbook({
      sheet: 'Bài dự thi',
      columns: columns(names, dayOf(contest.opensAt)),
      rows,
      heading: headingOf(`Bài dự thi, ${contest.name}`, filters, rows.length),
    });
    return sheetResponse(book, `bai-du-thi-${contest.year}`);
  });

const columns = (blocks: ReadonlyMap<string, string>, opening: Date): SheetColumn<ListedEntry>[] => [
  { header: 'Số báo danh', width: 12, value: (row) => row.number && entryName(row.number) },
  { header: 'Mã đơn vị', width: 10, text: true, value: (row) => row.unit.code },
  { header: 'Đơn vị', width: 36, value: (row) => row.unit.name },
  { header: 'Loại đơn vị', width: 26, value: (row) => kindWordsOn(row.unit.kind, opening) },
  { header: 'Khối', width: 30, value: (row) => blocks.get(row.block) ?? row.block },
  { header: 'Bài dự thi', width: 60, value: (row) => row.title },
  { header: 'Từ mô hình', width: 40, value: (row) => row.model && `${row.model.name} (${row.model.year})` },
  { header: 'Trạng thái', width: 20, value: (row) => entryStatusWords[row.status] },
  { header: 'Số lần trả lại', width: 10, value: (row) => row.returns },
  { header: 'Ngày nộp', width: 12, value: (row) => row.submittedAt && dayOf(row.submittedAt) },
  { header: 'Giờ nộp', width: 10, value: (row) => row.submittedAt && formatTime(row.submittedAt) },
  { header: 'Số tệp', width: 8, sum: true, value: (row) => row.papers.length },
  { header: 'Đội thi', width: 60, value: (row) => teamWords(row) },
];

const teamWords = ({ team }: ListedEntry): string =>
  team
    .map(({ name, title, role }) => [`${teamRoleWords[role]}: ${name}`, title].filter(Boolean).join(', '))
    .join('\n');
