import { overseesAll } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import { knowsUnits } from '@/domain/contest/blind';
import { sitsIn } from '@/domain/contest/conflict';
import { findContest } from '@/server/contest-desk';
import { type ListedEntry, listEntries } from '@/server/entry-desk';
import { currentActor } from '@/server/session';
import { type SheetColumn, workbook } from '@/server/workbook';
import { entryName } from '@/domain/contest/entry-name';
import { entryStatusWords } from '@/ui/contest-words';
import { teamRoleWords } from '@/ui/entry-words';
import { formatTime } from '@/ui/format';
import { unitKindWords } from '@/ui/words';
import { sheetResponse } from '../../../../sheet-response';
import { askOf } from '../ask';

type Context = { params: Promise<{ slug: string }> };

/** The list of the same address as a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const by = await currentActor();
  const contest = await findContest((await params).slug, by);
  const may = overseesAll(by) || (contest && sitsIn(by, contest.id, 'secretary', 'auditor'));
  if (!contest || !may || !knowsUnits(contest, by))
    return new Response('Không tìm thấy danh sách.', { status: 404 });
  const ask = askOf(Object.fromEntries(new URL(request.url).searchParams));
  const names = new Map(contest.rules.blocks.map((block) => [block.key, block.name]));
  const book = await workbook('Bài dự thi', columns(names), await listEntries(contest, ask, by));
  return sheetResponse(book, `bai-du-thi-${contest.year}`);
}

const columns = (blocks: ReadonlyMap<string, string>): SheetColumn<ListedEntry>[] => [
  { header: 'Số báo danh', width: 12, value: (row) => row.number && entryName(row.number) },
  { header: 'Đơn vị', width: 36, value: (row) => row.unit.name },
  { header: 'Loại đơn vị', width: 26, value: (row) => unitKindWords[row.unit.kind] },
  { header: 'Khối', width: 30, value: (row) => blocks.get(row.block) ?? row.block },
  { header: 'Bài dự thi', width: 60, value: (row) => row.title },
  { header: 'Từ mô hình', width: 40, value: (row) => row.model && `${row.model.name} (${row.model.year})` },
  { header: 'Trạng thái', width: 20, value: (row) => entryStatusWords[row.status] },
  { header: 'Số lần trả lại', width: 10, value: (row) => row.returns },
  { header: 'Ngày nộp', width: 12, value: (row) => row.submittedAt && dayOf(row.submittedAt) },
  { header: 'Giờ nộp', width: 10, value: (row) => row.submittedAt && formatTime(row.submittedAt) },
  { header: 'Số tệp', width: 8, value: (row) => row.papers.length },
  { header: 'Đội thi', width: 60, value: (row) => teamWords(row) },
];

const teamWords = ({ team }: ListedEntry): string =>
  team
    .map(({ name, title, role }) => [`${teamRoleWords[role]}: ${name}`, title].filter(Boolean).join(', '))
    .join('\n');
