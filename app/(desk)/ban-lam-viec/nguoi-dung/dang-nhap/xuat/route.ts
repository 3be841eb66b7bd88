import { canReadJournal } from '@/domain/account/sign-in';
import { download } from '@/server/request/drawn-for';
import { type JournalRow, signInJournal } from '@/server/account/sign-in/journal';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import { formatMoment } from '@/ui/words/format';
import { resultWords, wayWords, whyWords } from '@/ui/words/sign-in';
import { sheetResponse } from '@/app/(desk)/spreadsheet/sheet-response';
import { journalAsked } from '../search';

/** More than this nobody reads in a spreadsheet; the filters make it less. */
const most = 20_000;

/** The journal of the same address as a spreadsheet. */
export const GET = (request: Request): Promise<Response> =>
  download(request, async (by) => {
    if (!canReadJournal(by).ok) return new Response(null, { status: 403 });
    const asked = journalAsked(Object.fromEntries(new URL(request.url).searchParams));
    const { count, rows } = await signInJournal(asked, { page: 1, size: most });
    const cut =
      count > most ? [`${most} dòng mới nhất trong ${count} dòng; lọc theo ngày để xuất phần còn lại`] : [];
    const heading = ['Nhật ký đăng nhập', ...cut];
    return sheetResponse(await workbook({ sheet: 'Đăng nhập', columns, rows, heading }), 'nhat-ky-dang-nhap');
  });

const columns: SheetColumn<JournalRow>[] = [
  { header: 'Lúc đầu', width: 20, value: ({ at }) => formatMoment(at) },
  { header: 'Lúc cuối', width: 20, value: ({ lastAt }) => formatMoment(lastAt) },
  { header: 'Số lần', width: 8, sum: true, value: ({ times }) => times },
  { header: 'Người dùng', width: 28, value: ({ person }) => person?.name ?? 'Không có tài khoản' },
  { header: 'Thư điện tử', width: 30, value: ({ person }) => person?.email ?? null },
  { header: 'Kết quả', value: ({ result }) => resultWords(result) },
  { header: 'Lý do', width: 32, value: ({ reason }) => whyWords(reason) || null },
  { header: 'Cách', value: ({ way }) => wayWords(way) },
  { header: 'Thiết bị', width: 24, value: ({ device }) => device },
  { header: 'Địa chỉ mạng', width: 24, value: ({ address }) => address },
];
