/** What a row is, for whoever reads that it was tampered with. */
export const tamperedWords = {
  history: 'Dòng nhật ký không nối đúng dòng trước',
  sheet: 'Phiếu chấm khác với lần nộp cuối',
  partResult: 'Kết quả phần thi khác với lần nhập cuối',
  freeze: 'Bản chốt kết quả khác với nhật ký hoặc không còn',
} as const;
