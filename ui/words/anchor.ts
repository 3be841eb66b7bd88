type Answer =
  | { kind: 'unreadable' }
  | { kind: 'held'; place: number; count: number }
  | { kind: 'lost'; count: number }
  | { kind: 'moved'; place: number; expected: number };

/** What the chain says of a head that somebody kept outside. */
export function anchorWords(answer: Answer): string {
  switch (answer.kind) {
    case 'unreadable':
      return 'Mã đầu nhật ký không đọc được: cần 64 chữ số thập lục phân, có thể kèm số dòng phía trước, ví dụ 5045:3f2a…';
    case 'held':
      return `Nhật ký vẫn chứa mã này ở dòng ${answer.place}, hiện có ${answer.count} dòng.`;
    case 'lost':
      return `Nhật ký hiện có ${answer.count} dòng và không còn mã này: nhật ký đã bị viết lại hoặc cắt bớt.`;
    case 'moved':
      return `Mã này nằm ở dòng ${answer.place} chứ không phải dòng ${answer.expected}: nhật ký đã bị viết lại.`;
  }
}

/** How the history stands to the head that the server signed last; null: it goes on from it. */
export function continuityNotice(
  stands: 'continues' | 'unkept' | 'lost' | 'moved' | 'broken',
): { tone: 'info' | 'danger'; title: string } | null {
  switch (stands) {
    case 'continues':
      return null;
    case 'unkept':
      return {
        tone: 'info',
        title:
          'Máy chủ chưa giữ mã đầu nào cạnh khóa ký, nên chưa đối chiếu được nhật ký với lần ký trước. Từ lần ký tới sẽ giữ.',
      };
    default:
      return {
        tone: 'danger',
        title:
          'Nhật ký không nối tiếp mã đầu đã ký gần nhất (giữ cạnh khóa ký, ngoài cơ sở dữ liệu): nhật ký đã bị viết lại, cắt bớt hoặc phục hồi từ bản cũ. Không ký mã nào, không chốt, ký, công bố được kết quả cho đến khi xử lý xong.',
      };
  }
}
