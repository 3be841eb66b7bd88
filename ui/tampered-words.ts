/** What a row is, for whoever reads that it was tampered with. */
export const tamperedWords = {
  history: 'Dòng nhật ký không nối đúng dòng trước',
  sheet: 'Phiếu chấm khác với lần nộp cuối',
  partResult: 'Kết quả phần thi khác với lần nhập cuối',
  freeze: 'Bản chốt không tính lại được như đã ghi',
} as const;
