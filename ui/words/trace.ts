/** What a file tells of who made it, and why something of it is left. Keys as in the stored rows. */
export const traceWords = {
  properties: 'thuộc tính tệp (tác giả, cơ quan, chương trình, thời gian)',
  authors: 'tên người ghi chú, sửa đổi',
  sessions: 'dấu vết các lần sửa',
  hidden: 'dữ liệu ẩn',
  photo: 'thông tin máy ảnh, nơi chụp',
  attachments: 'tệp đính kèm trong tài liệu',
} as const;

export const leftWords = {
  oldOffice: 'tệp Word, Excel kiểu cũ (.doc, .xls), không gỡ được',
  locked: 'tài liệu khóa mật khẩu, không gỡ được',
  damaged: 'tài liệu đọc không trọn, không gỡ được',
  embedded: 'có tài liệu khác nhúng bên trong',
} as const;
