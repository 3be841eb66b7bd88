// What the synthetic models are made of: places of Sơn La, deeds, and Vietnamese words with their natural spread
// (a few in nearly every text, most in few).

export const places = (
  'Chiềng Ban,Chiềng Mung,Chiềng Ơn,Chiềng On,Chiềng Hắc,Chiềng Hặc,Mường Bú,Mường Bang,Mường Bằng,Mường Sai,' +
  'Mường Sại,Mường Giôn,Mường Chanh,Hát Lót,Cò Nòi,Nà Bó,Nà Ớt,Phiêng Khoài,Phiêng Cằm,Tô Hiệu,Chiềng Lề,Chiềng Sinh,' +
  'Chiềng Cơi,Chiềng An,Hua La,Sốp Cộp,Mường Và,Mường Lạn,Dồm Cang,Nậm Lạnh,Vân Hồ,Lóng Luông,Xuân Nha,Tân Xuân,' +
  'Chiềng Khoa,Tô Múa,Phù Yên,Mường Cơi,Tân Lang,Gia Phù,Tường Phù,Bắc Yên,Phiêng Ban,Tà Xùa,Háng Đồng,Xím Vàng,' +
  'Mường La,Ít Ong,Ngọc Chiến,Nặm Păm,Pi Toong,Thuận Châu,Tông Lạnh,Chiềng Ly,Phổng Lái,Muổi Nọi,Bó Mười,Noong Lay'
).split(',');

export const districts = (
  'Thành phố Sơn La,Huyện Quỳnh Nhai,Huyện Thuận Châu,Huyện Mường La,Huyện Bắc Yên,Huyện Phù Yên,Huyện Mộc Châu,' +
  'Huyện Yên Châu,Huyện Mai Sơn,Huyện Sông Mã,Huyện Sốp Cộp,Huyện Vân Hồ'
).split(',');

export const deeds = (
  'Tuyến đường hoa nông thôn mới,Thắp sáng đường quê,Tổ tự quản về môi trường,Trồng cây ăn quả trên đất dốc,' +
  'Một cửa thân thiện vì nhân dân phục vụ,Ngày thứ Bảy tình nguyện giải quyết thủ tục hành chính,Camera an ninh,' +
  'Tổ hòa giải cơ sở ba tốt,Xóa nhà tạm cho hộ nghèo,Bản không có người nghiện ma túy,Giữ gìn nghề dệt thổ cẩm,' +
  'Nuôi ong lấy mật dưới tán rừng,Hợp tác xã cà phê sạch,Tiếng loa an ninh,Vận động con em đến trường,' +
  'Chuyển đổi số cộng đồng,Đối thoại với nhân dân,Phân loại rác tại nguồn,Bảo vệ rừng đầu nguồn,' +
  'Giảm thời gian chờ khi làm căn cước,Xây dựng gia đình văn hóa,Bếp không khói,Nước sạch về bản,Cánh đồng mẫu lớn'
).split(',');

const common = (
  'nhân dân,vận động,thực hiện,xây dựng,mô hình,cán bộ,hội viên,gia đình,chính quyền,tuyên truyền,bản làng,kết quả,' +
  'đoàn thể,tham gia,hiệu quả,đời sống,kinh tế,phát triển,văn hóa,xã hội,nông thôn,đồng bào,dân tộc,tổ chức,' +
  'cơ sở,trách nhiệm,chi bộ,trưởng bản,người uy tín,phụ nữ,thanh niên,cựu chiến binh,nông dân,mặt trận'
).split(',');

const seldom = (
  'đường giao,bê tông,đất dốc,cây ăn quả,nhãn ghép,xoài Đài Loan,mận hậu,cà phê,chè shan,mía đường,ngô lai,lúa nương,' +
  'ruộng bậc thang,thủy lợi,hồ chứa,mương phai,nước sạch,nhà vệ sinh,chuồng trại,gia súc,trâu bò,dê núi,lợn bản,gà đen,' +
  'cá lồng,lòng hồ,thủy điện,tái định cư,hộ nghèo,cận nghèo,xóa nhà tạm,vay vốn,tiết kiệm,hợp tác xã,tổ hợp tác,liên kết,' +
  'bao tiêu,thương lái,sàn điện tử,truy xuất,mã vùng trồng,chứng nhận,an toàn,thực phẩm,vệ sinh,rác thải,phân loại,tái chế,' +
  'lò đốt,túi nhựa,đường hoa,hoa ban,hàng rào xanh,cột cờ,nhà văn hóa,sân thể thao,đội văn nghệ,điệu xòe,khèn bè,khăn piêu,' +
  'thổ cẩm,dệt vải,chữ Thái,hương ước,quy ước,cưới hỏi,tảo hôn,cận huyết,tang lễ,bài trừ,mê tín,di cư tự do,tà đạo,' +
  'ma túy,cai nghiện,tái hòa nhập,biên giới,cột mốc,đường biên,tuần tra,dân quân,công an xã,camera,tiếng loa,trộm cắp,' +
  'cháy rừng,đầu nguồn,trồng rừng,giao khoán,dịch vụ môi trường,sạt lở,lũ quét,di dời,cứu trợ,hiến đất,ngày công,đóng góp,' +
  'xã hội hóa,một cửa,thủ tục,hồ sơ,trả kết quả,hài lòng,trực tuyến,dịch vụ công,tài khoản,căn cước,hộ tịch,khai sinh,' +
  'đối thoại,tiếp dân,hòa giải,khiếu nại,đất đai,bồi thường,giải phóng mặt bằng,dân chủ,giám sát,phản biện,công khai,' +
  'học sinh,bán trú,bỏ học,xóa mù chữ,khuyến học,giáo viên,trạm y tế,tiêm chủng,bảo hiểm,dinh dưỡng,sốt rét,khám bệnh'
).split(',');

/** The same numbers every time (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const among = (list) => list[Math.floor(roll() * list.length)];
  return { roll, among };
}

/** A text of so many words, common ones twice as often as all the others together. */
export function text({ roll, among }, words) {
  const made = [];
  for (let index = 0; index < words; index += 1) made.push(among(roll() < 0.62 ? common : seldom));
  return made.join(' ');
}
