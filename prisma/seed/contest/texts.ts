/** The words of the demonstration's contest. Made up; no such papers were found for 2020. */

export const rulesText = `DỮ LIỆU MINH HỌA – không phải văn bản thật.

Điều 1. Mục đích
Hội thi nhằm tuyên truyền, nhân rộng các mô hình “Dân vận khéo” trong cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập và chính quyền các cấp; là một nội dung của Kế hoạch số 04/KH-UBND ngày 03/01/2018 (mục II.5).

Điều 2. Đối tượng
Các sở, ban, ngành; đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh; Ủy ban nhân dân các huyện, thành phố. Xã, phường, thị trấn tham gia khi có quyết định của Ban Tổ chức. Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không tham gia đội thi.

Điều 3. Bài dự thi
Mỗi đơn vị gửi một bài dự thi từ một mô hình đang thực hiện: hồ sơ mô hình và video clip giới thiệu; một đội thi từ 1 đến 5 người, có một đội trưởng.

Điều 4. Phần thi và điểm
Hồ sơ mô hình: 60 điểm. Kiến thức (trắc nghiệm): 40 điểm.

Điều 5. Bằng điểm
Xét lần lượt: điểm phần Hồ sơ mô hình, điểm phần Kiến thức, thời gian phần Kiến thức, quyết định bằng văn bản của Trưởng Ban Giám khảo.`;

export const judgingText = `DỮ LIỆU MINH HỌA – không phải văn bản thật.

1. Giám khảo chấm độc lập, khách quan; điểm và ý kiến được giữ kín đến khi công bố.
2. Trước khi chấm, giám khảo trả lời về xung đột lợi ích đối với từng bài; giám khảo không chấm bài của đơn vị mình, cơ quan cấp trên, cấp dưới, đơn vị tiền thân hoặc kế thừa.
3. Giám khảo vắng mặt ở bài nào thì không có điểm ở bài đó.
4. Điểm của phần thi là trung bình cộng các phiếu hợp lệ, làm tròn hai chữ số thập phân.`;
