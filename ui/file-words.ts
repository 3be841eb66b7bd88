import { accepted, type PaperKind } from '@/domain/paper';
import type { FileRefusal } from '@/domain/file';
import { formatBytes } from './format';

/** Why a file was not taken, and what to do. */
export const fileRefusalWords: Record<FileRefusal, string> = {
  empty: 'Tệp rỗng (0 byte). Mở lại tệp trên máy để kiểm tra, rồi chọn tệp có nội dung.',
  tooLarge: 'Tệp lớn hơn mức cho phép. Giảm dung lượng (nén ảnh trong tệp, quét ở 200–300 dpi) rồi tải lại.',
  sizeDiffers: 'Tệp đã thay đổi trong khi tải lên. Chọn lại tệp để tải từ đầu.',
  wrongType: 'Nội dung tệp không thuộc loại được nhận, dù tên tệp có đuôi đúng. Chọn tệp khác.',
  webPage: 'Đây là một trang web, không phải văn bản. In trang đó ra PDF rồi tải lại.',
  locked: 'Tệp có mật khẩu. Bỏ mật khẩu rồi tải lại.',
  macros: 'Tệp có chứa macro. Lưu lại ở dạng .docx hoặc .xlsx không có macro rồi tải lại.',
  bomb: 'Tệp nén quá mức bình thường nên không an toàn. Lưu lại tệp bằng Word hoặc Excel rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc chưa đầy đủ. Mở tệp trên máy để kiểm tra, lưu lại rồi tải lại.',
  tooManyPixels: 'Ảnh có quá nhiều điểm ảnh (trên 60 triệu). Thu nhỏ ảnh rồi tải lại.',
  modelFull: 'Tổng dung lượng tài liệu của mô hình đã đạt mức tối đa 2 GB.',
  tooManyUnfinished: 'Đang có quá nhiều tệp tải dở cho mô hình này. Bỏ bớt các tệp dở rồi tải lại.',
};

const types: Record<'document' | 'photo' | 'clip', { words: string; accept: string }> = {
  document: { words: 'PDF, Word (.docx), Excel (.xlsx)', accept: '.pdf,.docx,.xlsx' },
  photo: { words: 'JPEG, PNG, WebP', accept: 'image/jpeg,image/png,image/webp' },
  clip: { words: 'MP4, WebM', accept: 'video/mp4,video/webm' },
};

const sortOf = (kind: PaperKind) => (kind === 'photo' || kind === 'clip' ? kind : 'document');

/** For the file chooser of the browser; what a file is, is told by its content on the server. */
export const acceptOf = (kind: PaperKind): string => types[sortOf(kind)].accept;

export const acceptedWords = (kind: PaperKind): string =>
  `${types[sortOf(kind)].words}; mỗi tệp tối đa ${formatBytes(accepted[kind].limit)}`;
