import { accepted, type PaperKind } from '@/domain/paper';
import type { FileRefusal } from '@/domain/file';
import { formatBytes } from './format';

/** Why a file was not taken, and what to do. */
export const fileRefusalWords: Record<FileRefusal, string> = {
  empty: 'Tệp rỗng (0 byte). Mở lại tệp trên máy để kiểm tra, rồi chọn tệp có nội dung.',
  tooLarge: 'Tệp lớn hơn mức cho phép. Giảm dung lượng (nén ảnh trong tệp, quét ở 200–300 dpi) rồi tải lại.',
  sizeDiffers: 'Tệp đã thay đổi trong khi tải lên. Chọn lại tệp để tải từ đầu.',
  wrongType:
    'Nội dung tệp không đúng với đuôi tên tệp nên không nhận. Mở tệp để kiểm tra, hoặc chọn tệp khác.',
  webPage: 'Đây là một trang web, không phải văn bản. In trang đó ra PDF rồi tải lại.',
  locked: 'Tệp có mật khẩu. Bỏ mật khẩu rồi tải lại.',
  macros: 'Tệp có chứa macro. Lưu lại ở dạng .docx hoặc .xlsx không có macro rồi tải lại.',
  bomb: 'Tệp nén quá mức bình thường nên không an toàn. Lưu lại tệp bằng Word hoặc Excel rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc chưa đầy đủ. Mở tệp trên máy để kiểm tra, lưu lại rồi tải lại.',
  tooManyPixels: 'Ảnh có quá nhiều điểm ảnh (trên 60 triệu). Thu nhỏ ảnh rồi tải lại.',
  modelFull:
    'Tổng dung lượng tài liệu của mô hình đã đạt mức tối đa 2 GB. Gỡ bớt tài liệu không cần rồi tải lại.',
  tooManyUnfinished: 'Đang có quá nhiều tệp tải dở cho mô hình này. Bỏ bớt các tệp dở rồi tải lại.',
};

/** The same, where the file's name tells more: an ending that we do not take, or one that its content belies. */
export function refusalOf(refusal: FileRefusal, name: string, kind: PaperKind): string {
  const ending = /\.[^.]+$/u.exec(name)?.[0].toLowerCase() ?? '';
  const known = types[sortOf(kind)].endings.includes(ending);
  if (refusal !== 'wrongType' || known) return fileRefusalWords[refusal];
  return `Không nhận loại tệp ${ending || 'này'}. Chọn tệp ${types[sortOf(kind)].words}.`;
}

const types: Record<
  'document' | 'paper' | 'photo' | 'clip',
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
  photo: {
    words: 'JPEG, PNG, WebP',
    accept: 'image/jpeg,image/png,image/webp',
    endings: ['.jpg', '.jpeg', '.png', '.webp'],
  },
  clip: { words: 'MP4, WebM', accept: 'video/mp4,video/webm', endings: ['.mp4', '.webm'] },
};

const sortOf = (kind: PaperKind) => {
  if (kind === 'photo' || kind === 'clip') return kind;
  return kind === 'dossier' ? 'document' : 'paper';
};

/** For the file chooser of the browser; what a file is, is told by its content on the server. */
export const acceptOf = (kind: PaperKind): string => types[sortOf(kind)].accept;

export const acceptedWords = (kind: PaperKind): string =>
  `${types[sortOf(kind)].words}; mỗi tệp tối đa ${formatBytes(accepted[kind].limit)}`;
