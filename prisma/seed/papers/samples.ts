/** One sample for each kind of paper; the seed hands out the same file to many models. */
export type Paper = {
  kind: 'plan' | 'interim' | 'final' | 'evaluation' | 'decision';
  title: string;
  over: string;
  body: string;
  sign: string;
  type: string;
  about: string;
  html: string;
  to: readonly string[];
  signer: string;
};

const unit = { over: 'CƠ QUAN CẤP TRÊN', body: 'TÊN ĐƠN VỊ MINH HỌA', signer: 'THỦ TRƯỞNG ĐƠN VỊ' };
const toOffices = ['UBND tỉnh (báo cáo)', 'Sở Nội vụ', 'Các thành viên tổ thực hiện'];

export const samples: readonly Paper[] = [
  {
    ...unit,
    kind: 'plan',
    title: 'Kế hoạch thực hiện mô hình (minh họa)',
    sign: 'KH-…',
    type: 'KẾ HOẠCH',
    about: 'Thực hiện mô hình “Dân vận khéo” trong năm',
    to: toOffices,
    html: `<p>Thực hiện nhiệm vụ công tác dân vận chính quyền trong năm, đơn vị xây dựng kế hoạch thực hiện mô hình “Dân vận khéo” như sau:</p>
<h2>I. MỤC ĐÍCH, YÊU CẦU</h2>
<p>1. Giải quyết một việc mà Nhân dân đang quan tâm, có người chịu trách nhiệm, có thời hạn và có kết quả kiểm chứng được.</p>
<p>2. Việc làm do Nhân dân bàn và quyết định; đơn vị hướng dẫn, hỗ trợ và công khai kết quả.</p>
<h2>II. NỘI DUNG VÀ TIẾN ĐỘ</h2>
<table><tr><th>Thời gian</th><th>Nội dung</th><th>Chủ trì</th></tr>
<tr><td>Tháng 02</td><td>Khảo sát, họp dân, thống nhất quy ước và ký cam kết</td><td>Tổ thực hiện</td></tr>
<tr><td>Tháng 3 – tháng 5</td><td>Làm điểm tại một bản, rút kinh nghiệm</td><td>Bản làm điểm</td></tr>
<tr><td>Trước ngày 15/6</td><td>Sơ kết, điều chỉnh cách làm</td><td>Đơn vị</td></tr>
<tr><td>Tháng 7 – tháng 10</td><td>Mở rộng ra các bản còn lại</td><td>Tổ thực hiện</td></tr>
<tr><td>Trước ngày 25/11</td><td>Tổng kết, đánh giá hiệu quả</td><td>Đơn vị</td></tr></table>
<h2>III. KINH PHÍ</h2><p>Từ nguồn chi thường xuyên và đóng góp tự nguyện; thu chi được công khai hằng tháng tại nhà văn hóa.</p>
<h2>IV. TỔ CHỨC THỰC HIỆN</h2><p>Tổ thực hiện họp hằng tháng; khó khăn vượt thẩm quyền được báo cáo ngay để được hướng dẫn./.</p>`,
  },
  {
    ...unit,
    kind: 'interim',
    title: 'Báo cáo sơ kết mô hình (minh họa)',
    sign: 'BC-…',
    type: 'BÁO CÁO',
    about: 'Sơ kết sáu tháng thực hiện mô hình “Dân vận khéo”',
    to: toOffices,
    html: `<h2>I. KẾT QUẢ SÁU THÁNG</h2><p>Đơn vị đã họp dân, thống nhất quy ước và làm điểm tại một bản. Các hộ tham gia nắm được cách làm; sổ theo dõi được ghi đều.</p>
<table><tr><th>Chỉ tiêu</th><th>Kế hoạch</th><th>Thực hiện</th></tr><tr><td>Hộ ký cam kết</td><td>60</td><td>41</td></tr><tr><td>Buổi họp dân</td><td>6</td><td>5</td></tr><tr><td>Ngày công đóng góp</td><td>400</td><td>268</td></tr></table>
<h2>II. KHÓ KHĂN</h2><p>Mùa mưa đến sớm làm chậm tiến độ; một số hộ đi làm xa chưa dự họp. Tổ thực hiện đã đến từng nhà vào buổi tối để trao đổi.</p>
<h2>III. VIỆC SÁU THÁNG CUỐI NĂM</h2><p>Mở rộng ra các bản còn lại; hoàn thiện số liệu trước khi tổng kết; chuẩn bị phiếu lấy ý kiến Nhân dân./.</p>`,
  },
  {
    ...unit,
    kind: 'final',
    title: 'Báo cáo tổng kết mô hình (minh họa)',
    sign: 'BC-…',
    type: 'BÁO CÁO',
    about: 'Tổng kết thực hiện mô hình “Dân vận khéo”',
    to: toOffices,
    html: `<h2>I. KẾT QUẢ</h2><p>Mô hình được thực hiện đúng tiến độ, các chỉ tiêu chính đều đạt. Nhân dân trực tiếp bàn, làm, kiểm tra và hưởng lợi.</p>
<table><tr><th>Chỉ tiêu</th><th>Kế hoạch</th><th>Thực hiện</th><th>Tỷ lệ</th></tr><tr><td>Hộ tham gia</td><td>60</td><td>63</td><td>105,0%</td></tr><tr><td>Ngày công</td><td>400</td><td>455</td><td>113,8%</td></tr><tr><td>Ý kiến được trả lời</td><td>100%</td><td>100%</td><td>100,0%</td></tr></table>
<h2>II. BÀI HỌC</h2><p>1. Nghe dân nói trước khi nói với dân.</p><p>2. Người làm trước phải là cán bộ, đảng viên.</p><p>3. Công khai hằng tuần thì không ai phải hỏi.</p>
<h2>III. KIẾN NGHỊ</h2><p>Đề nghị xem xét công nhận và cho nhân rộng ở các địa bàn có điều kiện tương tự./.</p>`,
  },
  {
    ...unit,
    kind: 'evaluation',
    title: 'Phiếu đánh giá hiệu quả mô hình (minh họa)',
    sign: 'ĐG-…',
    type: 'PHIẾU ĐÁNH GIÁ',
    about: 'Hiệu quả của mô hình “Dân vận khéo”',
    to: toOffices,
    html: `<table><tr><th>Tiêu chí</th><th>Điểm tối đa</th><th>Tự chấm</th><th>Căn cứ</th></tr>
<tr><td>Sáng tạo, phù hợp với địa bàn</td><td>20</td><td>17</td><td>Biên bản họp dân</td></tr>
<tr><td>Huy động được nhiều lực lượng</td><td>20</td><td>18</td><td>Sổ ngày công</td></tr>
<tr><td>Giải quyết được việc dân cần</td><td>30</td><td>27</td><td>Số liệu trước và sau</td></tr>
<tr><td>Tiết kiệm thời gian, chi phí</td><td>15</td><td>12</td><td>Sổ thu chi</td></tr>
<tr><td>Duy trì được, nhân rộng được</td><td>15</td><td>12</td><td>Quy ước của bản</td></tr>
<tr><th>Cộng</th><th>100</th><th>86</th><th></th></tr></table>
<p>Lấy ý kiến 60 người dân: 54 hài lòng, 5 cần làm tốt hơn, 1 chưa hài lòng. Các ý kiến đã được trả lời tại cuộc họp bản./.</p>`,
  },
  {
    kind: 'decision',
    title: 'Quyết định công nhận mô hình (minh họa)',
    over: 'ỦY BAN NHÂN DÂN<br>TỈNH MINH HỌA',
    body: 'CƠ QUAN MINH HỌA',
    sign: 'QĐ-…',
    type: 'QUYẾT ĐỊNH',
    about: 'Về việc công nhận mô hình “Dân vận khéo”',
    to: ['Như Điều 3', 'Các đơn vị có mô hình được công nhận'],
    signer: 'THỦ TRƯỞNG CƠ QUAN',
    html: `<p><i>Căn cứ kết quả thẩm định các mô hình “Dân vận khéo” trong năm;</i></p><p><i>Theo đề nghị của tổ thẩm định.</i></p>
<p style="text-align:center;text-indent:0"><b>QUYẾT ĐỊNH:</b></p>
<p><b>Điều 1.</b> Công nhận các mô hình “Dân vận khéo” trong danh sách kèm theo (danh sách minh họa).</p>
<p><b>Điều 2.</b> Các đơn vị có mô hình được công nhận có trách nhiệm duy trì, chia sẻ kinh nghiệm và bố trí người giới thiệu khi được đề nghị.</p>
<p><b>Điều 3.</b> Quyết định này chỉ để minh họa cho phần mềm, không có giá trị thi hành./.</p>`,
  },
];
