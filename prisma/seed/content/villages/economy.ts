import type { Template } from '../template';

export const economy: readonly Template[] = [
  {
    name: '{Cà phê chín mới hái|Hái cà phê chín, giữ tiếng cà phê|Không hái cà phê xanh}',
    kinds: ['commune'],
    field: 'economy',
    tags: ['ethnicMinorityArea', 'povertyReduction'],
    rationale:
      'Cà phê là cây trồng chính của nhiều bản ở {place}, song thói quen tuốt cả cành khi quả còn xanh làm giảm chất lượng, thương lái ép giá và cây chóng kiệt sức. Nước rửa quả chảy thẳng ra khe suối gây bức xúc ở các bản phía dưới.',
    objectives:
      'Vận động {h=40..90} hộ trồng cà phê cam kết chỉ hái khi tỷ lệ quả chín đạt từ 90% trở lên. Hình thành {2..4} tổ đổi công thu hái và {1..2} điểm sơ chế có bể lắng, không để nước thải ra suối.',
    method:
      'Chi bộ bàn trước, đảng viên ký cam kết làm trước; trưởng bản cùng các đoàn thể đến từng hộ giải thích phép tính lỗ lãi giữa quả xanh và quả chín. Mỗi bản lập tổ đổi công để hộ neo người vẫn kịp thu hoạch. Hợp tác xã công bố giá thu mua theo tỷ lệ chín ngay tại đầu bản; hộ vi phạm được nhắc nhở trong họp bản, không phạt tiền.',
    areaAudience:
      'Các {hamlet}, {hamlet2}, {hamlet3} của {place}; {h} hộ trồng cà phê, trong đó hộ đồng bào Thái chiếm đa số.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, Hội Nông dân, Hội Phụ nữ và hợp tác xã thu mua. Tham gia: bí thư chi bộ, trưởng bản, người có uy tín và các tổ đổi công.',
    resources:
      'Nhân dân đóng góp {300..600} ngày công đổi công; hợp tác xã hỗ trợ bạt phơi, bao tải và bể lắng trị giá {30..80} triệu đồng; cán bộ khuyến nông hướng dẫn tại nương.',
    outputs:
      'Bản cam kết có chữ ký của các hộ; sổ theo dõi tỷ lệ quả chín của từng chuyến; bể lắng đưa vào sử dụng; bảng giá niêm yết tại bản.',
    sustainability:
      'Giá bán chênh lệch là động lực để các hộ tự giữ cam kết. Quy ước thu hái được đưa vào hương ước của bản và có thể áp dụng cho các xã trồng cà phê khác.',
    results:
      'Đến cuối vụ có {h} hộ giữ đúng cam kết, tỷ lệ quả chín bình quân đạt {90..95}%, giá bán cao hơn vụ trước {8..18}%. Không còn ý kiến phản ánh về nước rửa cà phê tại các cuộc họp bản.',
  },
  {
    name: '{Vườn mận dưỡng hoa, giữ khách|Giữ trắng đồi mận, mở rộng cửa nhà|Mùa hoa mận không rác}',
    kinds: ['commune', 'district'],
    field: 'economy',
    tags: ['environment', 'newRural'],
    rationale:
      'Mùa hoa mận thu hút đông khách nhưng việc bẻ cành, dẫm nát vườn và xả rác khiến nhiều hộ rào vườn, tranh chấp chỗ đỗ xe. Thu nhập từ khách chỉ tập trung ở vài hộ ven đường.',
    objectives:
      'Vận động {h=25..60} hộ có vườn mận liền kề mở lối đi chung, thống nhất mức phí và quy tắc đón khách. Bảo đảm không còn rác tồn trong vườn sau mỗi ngày và hạn chế thấp nhất việc bẻ cành.',
    method:
      'Họp các chủ vườn để tự bàn quy tắc “năm không” (không chèo kéo, không bẻ cành, không đốt lửa, không nói thách, không để rác qua đêm). Đoàn thanh niên chỉ đường, trông xe; Hội Phụ nữ lo điểm bán nông sản chung. Cuối ngày các hộ luân phiên đi một vòng thu gom rác.',
    areaAudience:
      'Các vườn mận liền kề trên địa bàn {place}; {h} hộ có vườn, các nhóm thanh niên, phụ nữ và khách tham quan.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên. Tham gia: tổ quản lý vườn mận do các chủ vườn bầu ra.',
    resources:
      'Kinh phí tuyên truyền {8..20} triệu đồng; phần phí trông xe được trích {20..30}% lập quỹ sửa đường vào vườn; các hộ đóng góp {60..150} ngày công.',
    outputs:
      'Quy tắc đón khách niêm yết tại cổng vườn; sơ đồ lối đi chung; sổ thu chi quỹ công khai hằng tuần; {6..15} thùng rác bằng tre.',
    sustainability:
      'Quỹ chung nuôi được việc giữ vườn sau mùa hoa. Cách làm phù hợp với các vùng hoa đào, hoa ban, ruộng bậc thang.',
    results:
      'Mùa hoa đón trên {3000..9000} lượt khách, không xảy ra tranh chấp chỗ đỗ xe. Các hộ trong tổ có thêm thu nhập bình quân {4..9} triệu đồng; rác được thu gom trong ngày.',
  },
  {
    name: 'Mỗi vườn quả một mã số, mỗi mã số một người giữ',
    kinds: ['commune', 'district'],
    field: 'economy',
    tags: ['newRural', 'digitalTransformation'],
    rationale:
      'Diện tích {xoài|nhãn|na|bưởi} của {place} tăng nhanh nhưng nhật ký canh tác ghi không đều, nhiều hộ ngại sổ sách nên vùng trồng có nguy cơ không được duy trì mã số. Một hộ làm sai có thể ảnh hưởng đến cả vùng.',
    objectives:
      'Có {h=30..80} hộ ghi nhật ký canh tác đầy đủ, trong đó một nửa ghi trên điện thoại. Giữ vững {2..6} mã số vùng trồng, không có lô hàng nào bị trả lại vì dư lượng thuốc.',
    method:
      'Mỗi vùng trồng bầu một “người giữ mã” là nông dân được bà con tin. Cuối tuần người giữ mã đến từng vườn ghi giúp những hộ chưa biết chữ hoặc chưa quen điện thoại. Vỏ thuốc được đổi lấy túi bọc quả để không ai vứt ra vườn.',
    areaAudience:
      'Các vùng trồng cây ăn quả tập trung của {place}; {h} hộ thành viên hợp tác xã và tổ hợp tác.',
    actors:
      'Chủ trì: {unit}. Phối hợp: hợp tác xã, cán bộ bảo vệ thực vật, Hội Nông dân. Tham gia: những người giữ mã và đoàn viên thanh niên hướng dẫn dùng điện thoại.',
    resources:
      'Sổ nhật ký, túi bọc quả trị giá {15..45} triệu đồng từ nguồn khuyến nông; hợp tác xã góp {10..25} triệu đồng; người giữ mã được trợ cấp xăng xe.',
    outputs:
      'Sổ nhật ký của từng hộ; danh sách người giữ mã; biên bản tự kiểm tra chéo mỗi quý; {4..9} bể thu gom vỏ thuốc.',
    sustainability:
      'Người giữ mã do hộ trồng bầu và trả công nên không phụ thuộc ngân sách. Có thể áp dụng cho rau, chè và chăn nuôi.',
    results:
      'Có {h} hộ ghi nhật ký đều, các đợt tự kiểm tra chéo không phát hiện vi phạm thời gian cách ly. Sản lượng bán theo hợp đồng tăng {12..30}% so với năm trước.',
  },
  {
    name: '{Góp đất mở đường, không thửa nào ở lại|Đường mới không đợi tiền đền bù|Hiến đất một mét, đường rộng hai bên}',
    kinds: ['commune'],
    field: 'economy',
    tags: ['newRural'],
    rationale:
      'Tuyến đường nội bản của {hamlet} và {hamlet2} hẹp, mùa mưa xe không vào được, nông sản phải gùi ra đường lớn. Nguồn vốn chỉ đủ mua xi măng, không có kinh phí giải phóng mặt bằng.',
    objectives:
      'Vận động {h=20..65} hộ hiến đất, tháo dỡ tường rào để mở rộng {km=2..6} km đường lên 3,5 m; hoàn thành mặt đường bê tông trước mùa mưa.',
    method:
      'Công khai thiết kế và từng thửa bị ảnh hưởng ở nhà văn hóa. Cán bộ và đảng viên có đất bên đường hiến trước. Với hộ còn băn khoăn, bí thư chi bộ cùng người có uy tín trong dòng họ đến nhà bàn vào buổi tối; hộ mất nhiều đất được cả bản giúp xây lại tường rào. Ban giám sát cộng đồng theo dõi từng khối bê tông.',
    areaAudience:
      '{Hamlet} và {hamlet2}, {place}; {h} hộ có đất hai bên tuyến đường và toàn bộ nhân khẩu hưởng lợi.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, các đoàn thể. Tham gia: ban phát triển bản, ban giám sát đầu tư của cộng đồng, các dòng họ.',
    resources:
      'Nhà nước hỗ trợ {120..260} tấn xi măng; Nhân dân hiến {m=1200..4800} m² đất, {800..2000} ngày công và cát, sỏi khai thác tại chỗ.',
    outputs:
      '{km} km đường bê tông; biên bản hiến đất của từng hộ; sổ công khai thu chi; quy ước bảo dưỡng đường.',
    sustainability:
      'Mỗi đoạn đường giao cho một nhóm hộ phát quang, khơi rãnh hằng tháng. Kinh nghiệm “người có đất nói với người có đất” được phổ biến cho các bản còn lại.',
    results:
      'Có {h} hộ hiến {m} m² đất, không phát sinh đơn thư. Tuyến đường hoàn thành sớm hơn kế hoạch {10..30} ngày, xe tải nhỏ đã vào được đến nương.',
  },
  {
    name: '{Nhà sàn đón khách|Bếp lửa nhà sàn|Ngủ nhà sàn, ăn cơm bản, nghe chuyện mường}',
    kinds: ['commune'],
    field: 'economy',
    tags: ['ethnicMinorityArea', 'povertyReduction'],
    rationale:
      'Nhiều nhà sàn đẹp của đồng bào Thái ở {hamlet} bị dỡ bán, thanh niên đi làm xa. Khách qua {place} chỉ dừng chụp ảnh rồi đi, bà con chưa được hưởng lợi từ cảnh quan và văn hóa của mình.',
    objectives:
      'Giữ nguyên {h=8..22} nếp nhà sàn, trong đó {5..8} hộ đủ điều kiện đón khách lưu trú. Tạo việc làm tại chỗ cho {15..40} lao động, phần lớn là phụ nữ.',
    method:
      'Đưa đại diện các hộ đi học tập cách làm, mời chính các hộ đó kể lại trong họp bản. Hội Phụ nữ lập tổ nấu ăn, tổ dệt; thanh niên lập đội xòe. Khách được chia theo lượt, hộ chưa có khách thì cung cấp rau, gà, cá cho hộ có khách.',
    areaAudience: '{Hamlet}, {place}; {h} hộ còn nhà sàn, tổ dệt thổ cẩm và đội văn nghệ quần chúng.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Phụ nữ, Đoàn Thanh niên, cán bộ văn hóa. Tham gia: ban quản lý du lịch cộng đồng của bản.',
    resources:
      'Vốn vay ưu đãi {200..500} triệu đồng cho các hộ; kinh phí tập huấn {15..30} triệu đồng; bản góp công làm bến nước, đường dạo.',
    outputs:
      'Quy ước đón khách; bảng giá chung; {5..8} nhà lưu trú đạt yêu cầu về phòng cháy và vệ sinh; thực đơn món bản địa.',
    sustainability:
      'Mỗi lượt khách trích một phần vào quỹ sửa nhà sàn. Mô hình phù hợp với các bản ven hồ, ven suối khoáng.',
    results:
      'Đón {400..1500} lượt khách lưu trú; {h} nếp nhà sàn được giữ, không hộ nào bán. Thu nhập của hộ đón khách tăng thêm {15..35} triệu đồng trong năm.',
  },
  {
    name: '{Chuồng xa nhà, cỏ gần chuồng|Đưa trâu bò ra khỏi gầm sàn}',
    kinds: ['commune'],
    field: 'economy',
    tags: ['ethnicMinorityArea', 'environment', 'newRural'],
    rationale:
      'Tập quán nhốt gia súc dưới gầm sàn còn phổ biến ở {hamlet}, {hamlet2} gây mất vệ sinh và dễ lây bệnh. Mùa rét năm trước một số hộ mất trâu, bò do thả rông, thiếu cỏ.',
    objectives:
      'Vận động {h=35..80} hộ di dời chuồng ra xa nhà ở, trồng {6..18} ha cỏ; không để gia súc chết rét do thả rông.',
    method:
      'Chọn ngày nông nhàn, mỗi dòng họ lập một nhóm làm chuồng xoay vòng, mỗi tuần xong hai chuồng. Cán bộ thú y hướng dẫn ủ chua cỏ ngay tại nhà làm trước. Hộ nghèo được giúp tấm lợp và ngày công.',
    areaAudience:
      '{Hamlet}, {hamlet2}, {hamlet3} của {place}; {h} hộ đồng bào Thái, Mông có gia súc nhốt dưới gầm sàn hoặc thả rông.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Nông dân, Hội Cựu chiến binh, cán bộ thú y. Tham gia: trưởng bản, trưởng dòng họ.',
    resources:
      'Tấm lợp hỗ trợ cho {10..20} hộ nghèo; giống cỏ voi miễn phí; {500..1200} ngày công giúp nhau.',
    outputs: '{h} chuồng được di dời; diện tích cỏ được đo, ghi sổ; sổ tiêm phòng của từng hộ.',
    sustainability:
      'Quy định nhốt gia súc được đưa vào quy ước bản. Phân chuồng ủ bán cho vườn cây ăn quả nên hộ dân tự duy trì.',
    results:
      'Đã di dời {h} chuồng; qua hai đợt rét đậm không có gia súc chết rét. Tỷ lệ tiêm phòng đạt {88..97}%.',
  },
  {
    name: '{Bò giống luân chuyển|Con bò thứ hai|Trao bò, trao cách làm ăn}',
    kinds: ['commune', 'district'],
    field: 'economy',
    tags: ['povertyReduction', 'ethnicMinorityArea'],
    rationale:
      'Tỷ lệ hộ nghèo của {place} còn cao, một bộ phận hộ nghèo trông chờ hỗ trợ cho không nên con giống được cấp thường bị bán sớm.',
    objectives:
      'Từ {b=10..20} con bò ban đầu, trong ba năm luân chuyển cho {25..45} hộ; ít nhất {40..70}% hộ nhận bò thoát nghèo.',
    method:
      'Bản họp bình chọn hộ nhận bò công khai, mỗi hộ nghèo có một đảng viên nhận đỡ đầu. Bê cái đầu tiên được chuyển cho hộ kế tiếp trong danh sách. Hội Nông dân kiểm tra chuồng, cỏ trước khi trao.',
    areaAudience:
      'Các bản có tỷ lệ hộ nghèo cao của {place}; hộ nghèo có lao động, cam kết không bán con giống.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Nông dân, Hội Phụ nữ, các nhà hảo tâm. Tham gia: đảng viên nhận đỡ đầu hộ nghèo.',
    resources: 'Vận động xã hội hóa {150..300} triệu đồng mua bò giống; các hộ tự làm chuồng, trồng cỏ.',
    outputs: 'Sổ luân chuyển có chữ ký hai hộ; biên bản bàn giao; nhật ký thăm hộ của đảng viên đỡ đầu.',
    sustainability:
      'Đàn bò sinh sản bảo đảm nguồn luân chuyển, không cần cấp thêm vốn. Cách bình chọn công khai giúp giữ đoàn kết trong bản.',
    results:
      'Đàn bò ban đầu {b} con đã sinh {5..15} bê, luân chuyển cho {4..9} hộ. Không có hộ nào bán con giống; {5..12} hộ đăng ký thoát nghèo.',
  },
  {
    name: 'Trồng rừng sơn tra trên đất trống: người đi trước phát cây, người đi sau phát cỏ',
    kinds: ['commune'],
    field: 'economy',
    holder: 'individual',
    tags: ['environment', 'ethnicMinorityArea', 'povertyReduction'],
    rationale:
      'Đất dốc quanh {hamlet} bạc màu sau nhiều vụ ngô, mưa lũ cuốn đất xuống ruộng. Bà con đồng bào Mông muốn trồng cây lâu năm nhưng ngại thời gian chờ thu hoạch.',
    objectives:
      'Vận động {h=12..30} hộ chuyển {20..45} ha nương dốc sang trồng sơn tra xen {dong riềng|gừng|cỏ chăn nuôi}; giữ tỷ lệ cây sống trên 85%.',
    method:
      '{Person} tự ươm cây giống tại vườn nhà, trồng trước để bà con xem, sau đó phát cây giống cho hộ đăng ký với điều kiện làm cỏ giúp hộ liền kề. Tháng nào cũng cùng trưởng các dòng họ đi kiểm tra rừng một lần.',
    areaAudience: '{Hamlet}, {place}; {h} hộ đồng bào Mông có nương trên đất dốc.',
    actors:
      'Cá nhân thực hiện: {person}, {tenure}. Phối hợp: cán bộ kiểm lâm địa bàn, Hội Nông dân. Tham gia: các hộ nhận cây giống.',
    resources:
      'Cây giống tự ươm {3000..8000} cây; công chăm sóc của các hộ; hỗ trợ túi bầu, phân lót từ chương trình trồng rừng.',
    outputs: 'Diện tích rừng trồng được đo và giao từng hộ; vườn ươm của bản; sổ theo dõi cây sống.',
    sustainability:
      'Vườn ươm bán cây giống cho các bản bên, bù được chi phí. Cách phát cây gắn với làm cỏ chéo tạo sự giám sát lẫn nhau.',
    results:
      'Đã trồng {18..40} ha, tỷ lệ cây sống {86..94}%; {h} hộ tham gia, không phát nương mới trong năm.',
  },
  {
    name: '{Chợ phiên quét mã|Quầy rau quét mã|Chợ không tiền lẻ}',
    kinds: ['commune'],
    field: 'economy',
    tags: ['digitalTransformation'],
    rationale:
      'Tiểu thương chợ trung tâm {place} phần lớn là phụ nữ lớn tuổi, quen tiền mặt, từng gặp tiền giả và nhầm lẫn khi đông khách.',
    objectives:
      'Có {h=40..100} quầy hàng nhận thanh toán bằng mã QR, {60..80}% tiểu thương tự kiểm tra được giao dịch; không để xảy ra vụ lừa đảo chuyển tiền giả tại chợ.',
    method:
      'Đoàn viên “một kèm một” với từng quầy trong ba phiên chợ đầu, dán bảng hướng dẫn chữ to. Ban quản lý chợ bố trí loa đọc số tiền. Công an phường, xã giới thiệu thủ đoạn lừa đảo bằng tiếng Kinh và tiếng Thái.',
    areaAudience: 'Chợ trung tâm {place}; {h} quầy hàng và Nhân dân đi chợ.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Đoàn Thanh niên, Hội Phụ nữ, các ngân hàng trên địa bàn. Tham gia: ban quản lý chợ, tổ công nghệ số cộng đồng.',
    resources:
      'Ngân hàng tài trợ bảng mã và loa báo; {100..240} lượt đoàn viên tình nguyện; kinh phí tuyên truyền {5..12} triệu đồng.',
    outputs: 'Danh sách quầy có mã; sổ tay một trang về an toàn chuyển khoản; điểm hỗ trợ tại cổng chợ.',
    sustainability:
      'Tiểu thương đã quen sẽ kèm tiểu thương mới. Có thể áp dụng cho chợ phiên các xã và bến xe khách.',
    results:
      '{h} quầy hàng đã dùng mã QR, giao dịch không tiền mặt chiếm {25..45}% doanh số. Hai vụ có dấu hiệu lừa đảo được tiểu thương phát hiện, báo kịp thời.',
  },
];
