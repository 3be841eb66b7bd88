import { accepted, type PaperKind } from '@/domain/registry/papers/paper';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { formatBytes } from './format';

/** Why a file was not taken, and what to do. */
export const fileRefusalWords: Record<FileRefusal, string> = {
  empty: 'Tệp rỗng (0 byte). Mở lại tệp trên máy để kiểm tra, rồi chọn tệp có nội dung.',
  tooLarge: 'Tệp lớn hơn mức cho phép. Giảm dung lượng (nén ảnh trong tệp, quét ở 200–300 dpi) rồi tải lại.',
  sizeDiffers: 'Tệp đã thay đổi trong khi tải lên. Chọn lại tệp để tải từ đầu.',
  wrongType:
    'Nội dung tệp không đúng với đuôi tên tệp nên không nhận. Mở tệp để kiểm tra, hoặc chọn tệp khác.',
  webPage: 'Đây là một trang web, không phải văn bản. In trang đó ra PDF rồi tải lại.',
  richText:
    'Đây là tệp RTF, dù tên có thể mang đuôi .doc. Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi tải tệp mới lên.',
  heic: 'Đây là ảnh HEIC của iPhone, nhiều máy không mở được. Trên iPhone: Cài đặt → Camera → Định dạng → “Tương thích nhất”, rồi chụp lại; hoặc gửi ảnh qua Zalo/thư để có tệp JPEG.',
  quickTime:
    'Đây là phim .MOV của iPhone quay ở chế độ “Hiệu quả cao” (HEVC), nhiều trình duyệt không phát được. Để có phim phát được: trên iPhone mở Zalo → Cloud của tôi (Truyền File), gửi phim vào đó ở chế độ thường, rồi bấm giữ phim → Lưu về máy; tệp lưu về là MP4, chọn tệp đó. Từ lần quay sau: Cài đặt → Camera → Định dạng → “Tương thích nhất”; phim .MOV quay như vậy được nhận.',
  locked: 'Tệp có mật khẩu mở. Mở tệp, bỏ mật khẩu, lưu lại rồi tải lại.',
  fetches:
    'Tệp tự tải nội dung từ một máy khác khi mở (mẫu hoặc đối tượng liên kết ngoài). Sao chép nội dung sang một tệp Word mới, hoặc in ra PDF, rồi tải lại.',
  packaged:
    'Trong tệp có nhúng một tệp khác (đối tượng đóng gói). Xóa đối tượng đó khỏi văn bản, hoặc in ra PDF, rồi tải lại; tệp nhúng thì gửi riêng.',
  script:
    'Tệp có lệnh tự chạy khi mở (mã lệnh, mở chương trình hoặc trang web khác). In tệp ra PDF mới (Print → Save as PDF) rồi tải lại.',
  attachments:
    'Trong tệp PDF có đính kèm tệp khác. Bỏ tệp đính kèm, hoặc in ra PDF mới, rồi tải lại; tệp đính kèm thì gửi riêng.',
  harmful:
    'Phần mềm diệt vi-rút phát hiện mã độc trong tệp nên tệp đã bị loại bỏ. Quét vi-rút máy đang dùng, rồi lập lại tệp từ bản gốc sạch.',
  macros: 'Tệp có chứa macro. Lưu lại ở dạng .docx hoặc .xlsx không có macro rồi tải lại.',
  bomb: 'Tệp nén quá mức bình thường nên không an toàn. Lưu lại tệp bằng Word hoặc Excel rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc chưa đầy đủ. Mở tệp trên máy để kiểm tra, lưu lại rồi tải lại.',
  tooManyPixels: 'Ảnh có quá nhiều điểm ảnh (trên 60 triệu). Thu nhỏ ảnh rồi tải lại.',
  modelFull:
    'Tổng dung lượng tài liệu của mô hình đã đạt mức tối đa 2 GB. Gỡ bớt tài liệu không cần rồi tải lại.',
  accountFull:
    'Tài khoản này đã gửi 10 GB cho các hồ sơ chưa nộp và tệp chưa dùng. Nộp hồ sơ nháp đã xong, bỏ các tệp tải dở hoặc chưa dùng, rồi tải lại.',
  tooManyUnfinished: 'Đang có quá nhiều tệp tải dở cho mô hình này. Bỏ bớt các tệp dở rồi tải lại.',
  noRoom:
    'Máy chủ hết chỗ chứa tệp nên chưa nhận được. Báo quản trị hệ thống; khi có chỗ, bấm “Tải tiếp”, không cần chọn lại tệp.',
  notScanned:
    'Tệp đã nhận và đang cách ly vì phần mềm diệt vi-rút của máy chủ chưa trả lời. Cổng tự quét lại vài phút một lần; cũng có thể bấm “Tải tiếp”, không cần chọn lại tệp. Nếu hôm sau vẫn chưa được, báo quản trị hệ thống.',
  notWritable:
    'Máy chủ không ghi được tệp nên chưa nhận được. Báo quản trị hệ thống; khi đã sửa, bấm “Tải tiếp”, không cần chọn lại tệp.',
};

/** The same, where the file's name tells more: an ending that we do not take, or one that its content belies. */
export function refusalOf(refusal: FileRefusal, name: string, kind: PaperKind): string {
  const ending = /\.[^.]+$/u.exec(name)?.[0].toLowerCase() ?? '';
  const known = types[sortOf(kind)].endings.includes(ending);
  if (refusal !== 'wrongType' || known) return fileRefusalWords[refusal];
  return `Không nhận loại tệp ${ending || 'này'}. Chọn tệp ${types[sortOf(kind)].words}.`;
}

const types: Record<
  'document' | 'paper' | 'scan' | 'photo' | 'clip',
  { words: string; accept: string; endings: readonly string[] }
> = {
  document: {
    words: 'PDF, Word (.docx), Excel (.xlsx)',
    accept: '.pdf,.docx,.xlsx',
    endings: ['.pdf', '.docx', '.xlsx'],
  },
  paper: {
    words: 'PDF, Word (.doc, .docx), Excel (.xls, .xlsx) hoặc ảnh quét (JPEG, PNG)',
    accept: '.pdf,.doc,.docx,.xls,.xlsx,image/jpeg,image/png',
    endings: ['.pdf', '.doc', '.docx', '.xls', '.xlsx', '.jpg', '.jpeg', '.png'],
  },
  scan: {
    words: 'PDF hoặc ảnh quét (JPEG, PNG)',
    accept: '.pdf,image/jpeg,image/png',
    endings: ['.pdf', '.jpg', '.jpeg', '.png'],
  },
  photo: {
    words: 'JPEG, PNG, WebP',
    accept: 'image/jpeg,image/png,image/webp',
    endings: ['.jpg', '.jpeg', '.png', '.webp'],
  },
  clip: {
    words: 'MP4, WebM, MOV (H.264)',
    accept: 'video/mp4,video/webm,video/quicktime',
    endings: ['.mp4', '.webm', '.mov'],
  },
};

const sortOf = (kind: PaperKind) => {
  if (kind === 'photo' || kind === 'clip' || kind === 'scan') return kind;
  return kind === 'dossier' ? 'document' : 'paper';
};

/** For the file chooser of the browser; what a file is, is told by its content on the server. */
export const acceptOf = (kind: PaperKind): string => types[sortOf(kind)].accept;

export const acceptedWords = (kind: PaperKind): string =>
  `${types[sortOf(kind)].words}; mỗi tệp tối đa ${formatBytes(accepted[kind].limit)}`;
