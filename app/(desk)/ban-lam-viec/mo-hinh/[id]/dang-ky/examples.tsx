import { type Item } from '@/domain/registry/model/form';
import { Disclosure } from '@/ui/focus/disclosure';

/** A good answer to the item, to see how much and how concrete. Invented, and said to be. */
export function Example({ item }: { item: Item }) {
  return (
    <Disclosure summary={<span className="text-sm">Xem ví dụ</span>}>
      <div className="rounded-md border border-line bg-paper-deep p-3 text-sm">
        <p className="whitespace-pre-line">{examples[item]}</p>
        <p className="mt-2 text-ink-faint">Dữ liệu minh họa: đơn vị viết theo việc thật của mình.</p>
      </div>
    </Disclosure>
  );
}

/** One and the same model through all ten items. */
const examples: Record<Item, string> = {
  name: 'Bản sạch, đường hoa: mỗi hộ giữ 20 m đường trước nhà',
  rationale:
    'Bản có 86 hộ, 1,7 km đường trục đã bê tông hóa năm trước nhưng cỏ mọc lấn mặt đường, 31 hộ còn để rác ở ven đường. Họp bản ngày 05/01, 80/86 hộ muốn cùng nhau giữ đường sạch nhưng chưa rõ ai làm đoạn nào.',
  objectives:
    '- 86/86 hộ ký cam kết giữ sạch đoạn đường trước nhà.\n- 1,7 km đường trục được trồng hoa, xong trước 30/4.\n- Không còn điểm để rác ven đường; chấm điểm từng đoạn vào ngày 15 hằng tháng, đoạn nào dưới 8/10 điểm thì làm lại trong tuần.',
  method:
    '1. Chi ủy họp, phân công mỗi đảng viên phụ trách 5 hộ (tháng 02).\n2. Họp bản chia đoạn, bốc thăm, ký cam kết (tháng 02).\n3. Trồng hoa vào các sáng thứ Bảy của tháng 3 và tháng 4; Chi hội Phụ nữ lo giống, Chi đoàn làm đất.\n4. Từ tháng 5: chấm điểm hằng tháng, đọc kết quả trên loa bản.',
  areaAudience: 'Cả bản: 86 hộ, 392 nhân khẩu; hưởng lợi thêm 120 học sinh đi trên tuyến đường.',
  actors:
    'Chủ trì: Chi bộ bản. Phối hợp: Ban công tác Mặt trận, Chi hội Phụ nữ, Chi đoàn, Tổ tự quản. Tham gia: 86 hộ. Chỉ đạo, hướng dẫn: công chức văn hóa – xã hội của xã.',
  resources:
    'Kinh phí 12 triệu đồng, trong đó nhân dân đóng góp 7 triệu, quỹ Hội Phụ nữ 3 triệu, xã hỗ trợ 2 triệu; 300 ngày công; giống hoa các hộ tự nhân.',
  duration:
    'Từ tháng 02 đến tháng 11. Sơ kết ngày 10/6, tổng kết ngày 20/11. Đánh giá kết quả sau 3 tháng và cuối năm.',
  outputs:
    '1,7 km đường hoa; 86 bản cam kết; bảng điểm 7 tháng; 5 điểm để rác cũ được xóa, có ảnh trước và sau.',
  sustainability:
    'Đưa vào hương ước của bản; Tổ tự quản nhận quản lý, mỗi hộ góp 20.000 đồng mỗi năm mua giống. Hai bản liền kề có cùng điều kiện, có thể làm theo trong năm sau.',
};
