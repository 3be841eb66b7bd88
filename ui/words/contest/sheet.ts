import type { Unread } from '@/domain/spreadsheet/unread';

/** Why a table is not read, and what to do. */
export function unreadWords(unread: Unread): string {
  if (unread.why === 'noHeadings')
    return `Không thấy dòng tiêu đề.${unread.seen ? ` Dòng đầu đang là “${unread.seen}”.` : ''} Thêm dòng tiêu đề như trong mẫu (cột đứng ở đâu cũng được) rồi xem trước lại.`;
  if (unread.why === 'missing')
    return `Thiếu cột ${quoted(unread.headings)}. Các cột đã nhận ra: ${quoted(unread.found)}. Thêm cột còn thiếu, hoặc đặt tên cột như trong mẫu, rồi xem trước lại.`;
  if (unread.why === 'twice')
    return `Có hai cột cùng là “${unread.heading}” nên không biết đọc cột nào. Đổi tên hoặc bỏ một cột rồi xem trước lại.`;
  return words[unread.why];
}

const quoted = (headings: readonly string[]): string => headings.map((one) => `“${one}”`).join(', ');

const words: Record<Exclude<Unread['why'], 'noHeadings' | 'missing' | 'twice'>, string> = {
  tooBig:
    'Tệp quá lớn (trên 512 KB). Bỏ ảnh và các trang không cần, hoặc chia thành nhiều tệp rồi nhập lần lượt.',
  tooMany: 'Bảng có quá nhiều dòng. Chia thành nhiều tệp rồi nhập lần lượt.',
  empty: 'Bảng tính chưa có dòng nào dưới dòng tiêu đề.',
  notSpreadsheet:
    'Tệp này không phải bảng tính. Chọn tệp .xlsx hoặc .csv, hoặc dùng mẫu tải xuống từ trang này.',
  oldExcel:
    'Đây là tệp Excel 97–2003 (.xls). Mở tệp bằng Excel, chọn Tệp → Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn tệp mới.',
  locked:
    'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn lại tệp.',
  binaryExcel:
    'Đây là tệp Excel nhị phân (.xlsb). Mở tệp bằng Excel, lưu lại kiểu “Excel Workbook (.xlsx)” rồi chọn tệp mới.',
  openDocument:
    'Đây là tệp của LibreOffice (.ods). Chọn Tệp → Lưu thành, kiểu “Excel 2007–365 (.xlsx)”, rồi chọn tệp mới.',
  notUtf8:
    'Tệp CSV không ở bảng mã Unicode nên chữ có dấu sẽ sai. Trong Excel, chọn Lưu thành, kiểu “CSV UTF-8”, hoặc lưu thành .xlsx.',
};

/** What a formula that went wrong keeps from being known. */
export const faultWords = (heading: string, fault: string): string =>
  fault === '#CALC!'
    ? `Ô “${heading}” là công thức chưa được tính; mở tệp bằng Excel, lưu lại rồi xem trước lại`
    : `Ô “${heading}” có lỗi công thức ${fault}; sửa công thức hoặc gõ thẳng giá trị`;
