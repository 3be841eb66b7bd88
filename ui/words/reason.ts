import type { Reason } from '@/domain/verdict';
import { planReasonWords } from './plan/reason';

/** Why not, and what to do. */
export const reasonWords: Record<Reason, string> = {
  notSignedIn:
    'Phiên làm việc đã kết thúc. Đăng nhập lại ở một trang khác rồi thử lại; nội dung đã nhập vẫn còn đây.',
  drawnForAnother:
    'Trang này được mở cho tài khoản khác với tài khoản đang đăng nhập; chưa ghi gì. Tải lại trang để tiếp tục.',
  notYourUnit: 'Tài khoản này không thuộc đơn vị của hồ sơ. Đăng nhập bằng tài khoản của đơn vị đó.',
  needsLeader: 'Việc này do lãnh đạo đơn vị thực hiện bằng tài khoản của lãnh đạo.',
  needsOrganiser: 'Việc này do Sở Nội vụ thực hiện.',
  needsAdministrator: 'Việc này do quản trị hệ thống thực hiện.',
  wrongStatus:
    'Trạng thái hiện tại không cho phép thực hiện việc này. Tải lại trang để xem trạng thái mới nhất.',
  seasonLocked: 'Sở Nội vụ đã khóa đăng ký của năm này. Liên hệ Sở Nội vụ nếu cần đăng ký.',
  seasonAbsent: 'Năm này chưa mở đăng ký. Liên hệ Sở Nội vụ nếu cần đăng ký.',
  unitNotBound: 'Đơn vị không thuộc diện đăng ký mô hình của năm này.',
  tooManyDrafts:
    'Tài khoản này đang có 100 mô hình nháp của năm. Nộp hoặc bỏ những bản nháp không dùng, rồi đăng ký tiếp.',
  unitEnded: 'Đơn vị đã kết thúc hoạt động.',
  incomplete: 'Hồ sơ còn thiếu. Bổ sung các mục sau rồi thực hiện lại.',
  reasonMissing: 'Chưa nhập lý do.',
  notRated: 'Mô hình chưa có điểm thẩm định.',
  notRatable: 'Mô hình không đủ điều kiện xếp loại nên không thể công nhận.',
  otherYear: 'Mô hình thuộc năm khác với năm của quyết định.',
  dateInFuture: 'Ngày ban hành không được sau hôm nay. Kiểm tra lại ngày của văn bản.',
  dateBeforeYear: 'Ngày ban hành trước năm của mô hình. Kiểm tra lại ngày của văn bản.',
  nothingChosen: 'Chưa chọn mô hình nào.',
  noMailServer: 'Chưa cấu hình máy chủ thư (SMTP_URL) nên chưa gửi được. Báo quản trị hệ thống.',
  linkOnce:
    'Thư chứa liên kết dùng một lần nên không gửi lại. Hãy gửi lời mời mới ở trang Người dùng, hoặc để người nhận yêu cầu liên kết mới.',
  changedMeanwhile: 'Nội dung vừa được người khác thay đổi. Tải lại trang để xem bản mới rồi thực hiện lại.',
  paperInFuture: 'Ngày văn bản không được sau hôm nay.',
  paperTooOld: 'Ngày văn bản không được trước năm 2017.',
  paperLocked: 'Không thể thay đổi văn bản khi mô hình ở trạng thái này.',
  fileNotReady: 'Tệp chưa tải lên xong hoặc đã bị từ chối. Tải lại tệp.',
  fileNotYours: 'Tệp này không do tài khoản này tải lên cho mô hình này.',
  alreadyExists: 'Việc này đã được thực hiện trước đó. Tải lại trang để xem trạng thái mới nhất.',
  mailTaken: 'Thư điện tử này đã có tài khoản. Tìm người đó trong danh sách Người dùng để giao thêm vai trò.',
  namesake: 'Đơn vị này đã có tài khoản mang tên như vậy, có thể là cùng một người. Chưa gửi lời mời.',
  seatHeld: 'Người này đã có vai trò đó.',
  codeTaken: 'Mã đơn vị đã được sử dụng. Nhập mã khác.',
  decisionEntered: 'Quyết định có số và ngày này đã được nhập. Mở quyết định đó ở danh sách Quyết định.',
  seasonOpened: 'Năm này đã được mở.',
  entryBegun: 'Đơn vị đã có bài dự thi trong Hội thi này. Mở bài đó ở trang của Hội thi.',
  seatedAlready: 'Người này đã có nhiệm vụ trong Hội thi.',
  chairSeated: 'Hội thi đã có Trưởng Ban Giám khảo. Đổi nhiệm vụ của người đó trước.',
  ownSeat:
    'Không thể tự thay đổi vai trò, nhiệm vụ của chính mình. Đề nghị một người khác có quyền này thực hiện.',
  lastAdministrator: 'Phải còn ít nhất một quản trị hệ thống.',
  higherSeat: 'Chỉ quản trị hệ thống được thay đổi tài khoản này.',
  linkUsed: 'Liên kết đã được dùng hoặc đã hết hạn. Tải lại trang để xem cách nhận liên kết khác.',
  linkPersonal:
    'Liên kết này chỉ dành cho chính người nhận, không hiện cho bất kỳ ai: người nhận đã có mật khẩu hoặc giữ vai trò có quyền quyết định. Người nhận mở liên kết trong hộp thư của mình; khi không có thư điện tử, hai quản trị hệ thống cùng cấp mã đặt lại mật khẩu.',
  linkWasShown:
    'Liên kết lời mời của người này đã được người khác mở để chuyển tay, nên chưa chắc tài khoản là của chính người đó. Đề nghị người đó đặt lại mật khẩu (“Quên mật khẩu”, hoặc mã do hai quản trị hệ thống cấp), rồi giao nhiệm vụ.',
  needsSecondHand: 'Việc này cần hai người: một người đề nghị, một người khác xác nhận.',
  ownProposal: 'Người đề nghị không tự xác nhận được; chờ một người khác xác nhận.',
  notYourProposal: 'Chỉ người đã đề nghị rút lại được đề nghị này.',
  proposalOutdated:
    'Hồ sơ, thứ hạng hoặc giải đã thay đổi sau khi lập đề nghị này. Người đề nghị rút lại, xem kết quả hiện có rồi lập đề nghị mới.',
  alreadyProposed: 'Đã có một đề nghị như thế đang chờ người thứ hai. Xem ở “Việc của tôi”.',
  proposalOver: 'Đề nghị này đã được xử lý hoặc đã quá 14 ngày. Nếu vẫn cần, hãy đề nghị lại.',
  codeWrong:
    'Hai nửa mã, thư điện tử chưa khớp, hoặc mã đã được dùng, đã hết hạn. Kiểm tra từng nửa mã; nếu vẫn không được, đề nghị cấp mã khác.',
  ownPasswordMissing: 'Nhập mật khẩu của Ông/Bà để xác nhận việc này. Nội dung đã nhập vẫn còn.',
  ownPasswordWrong: 'Mật khẩu của Ông/Bà chưa đúng. Chưa thực hiện; nội dung đã nhập vẫn còn.',
  signInAgain:
    'Tài khoản này đăng nhập qua hệ thống công vụ: đăng xuất, đăng nhập lại rồi thực hiện trong vòng 5 phút. Chưa thực hiện việc này.',
  otpWrong:
    'Mã chưa đúng hoặc đã được dùng. Mã của ứng dụng đổi sau mỗi 30 giây: chờ mã mới rồi nhập lại, và kiểm tra giờ của điện thoại.',
  passkeyWrong:
    'Khóa truy cập này không được chấp nhận. Dùng đúng khóa đã đăng ký cho tài khoản này, hoặc chọn cách xác thực khác.',
  factorLate: 'Đã quá thời gian chờ hoặc bước này đã được thực hiện. Làm lại bước này từ đầu.',
  stepOver:
    'Bước xác thực đã hết thời gian, đã hoàn thành hoặc sai quá nhiều lần. Đăng nhập lại bằng mật khẩu.',
  lastFactor:
    'Vai trò của Ông/Bà bắt buộc có xác thực hai bước. Thêm một cách xác thực khác trước khi bỏ cách này.',
  noFactor: 'Tài khoản chưa có xác thực hai bước.',
  tooManyPasskeys: 'Tài khoản đã có đủ 10 khóa truy cập. Bỏ bớt một khóa trước khi thêm.',
  tooManyAttempts: 'Đã có nhiều lần thử, nên lần này chưa được xét.',
  contestAbsent: 'Hội thi chưa được thông báo.',
  contestClosed:
    'Đã hết thời hạn nộp bài dự thi. Nội dung đã nhập vẫn còn; liên hệ Sở Nội vụ nếu có lý do chính đáng.',
  lateNoted:
    'Đã hết thời hạn nộp bài dự thi. Hệ thống đã ghi nhận lần nộp muộn này để Ban Tổ chức xem xét; nội dung đã nhập vẫn còn.',
  contestPublished: 'Kết quả Hội thi đã công bố.',
  unitNotEligible: 'Đơn vị không thuộc đối tượng dự thi theo Thể lệ.',
  dutyNotMet: 'Đơn vị chưa đăng ký mô hình “Dân vận khéo” của năm theo yêu cầu của Thể lệ.',
  entryLocked: 'Trạng thái hiện tại của bài dự thi không cho phép thực hiện việc này.',
  returnsUsedUp: 'Bài dự thi đã được trả lại đủ số lần Thể lệ cho phép.',
  rulesLocked: 'Đã có phiếu chấm nên không thể thay đổi phần thi, tiêu chí và thang điểm.',
  blindJudge:
    'Hội thi chấm kín: giám khảo không phân công, dù giữ vai trò khác. Người khác của Ban Tổ chức phân công.',
  rankingSeen:
    'Điểm hoặc bảng xếp hạng đã có thể xem nên không thay đổi được giải, điều kiện, điểm sàn, cách xét bằng điểm, và không lùi mốc chấm thi.',
  assignedByThen:
    'Đã chấm xong hoặc bảng xếp hạng đã có người xem nên không giao thêm bài cho giám khảo. Chỉ còn mời chấm lần ba khi điểm lệch nhiều.',
  blindLocked: 'Đã có bài dự thi nên không thể đổi hình thức chấm kín.',
  prizeInUse: 'Đang có bài được đề nghị giải này. Đổi giải của bài đó ở phần Kết quả trước khi bỏ giải.',
  returnTooLate:
    'Đã hết thời gian sơ loại nên đơn vị không nộp lại được. Gia hạn cho đơn vị trước khi trả lại, hoặc xác nhận hợp lệ, không hợp lệ.',
  ownSheet:
    'Không tự mở lại phiếu chấm của chính mình. Đề nghị Phó Trưởng Ban Giám khảo mở lại; nếu chưa có ai không vướng xung đột lợi ích, Sở Nội vụ giao thêm Phó Trưởng Ban.',
  rulesFlawed: 'Thể lệ còn chỗ chưa khớp. Xem danh sách lỗi ở phần Thể lệ.',
  barredFromTeam: 'Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được tham gia đội thi.',
  fileTells:
    'Có tệp chưa gỡ được hết thông tin về người lập. Trả lại để đơn vị nộp bản PDF, hoặc nhập lý do chấp nhận.',
  nameOnTeam:
    'Có người trong đội thi trùng họ tên với thành viên Ban Tổ chức, Ban Giám khảo hoặc Tổ Thư ký. Nếu là hai người khác nhau, nêu căn cứ vào ô lý do.',
  holdsUnitSeat:
    'Người này đang giữ vai trò ở đơn vị có bài dự thi Hội thi này. Nêu lý do vẫn giao nhiệm vụ vào ô lý do: lý do được ghi vào nhật ký của Hội thi.',
  sitsInJury:
    'Người này đang ở Ban Giám khảo của Hội thi chưa công bố kết quả. Giao hoặc thu hồi vai trò ở đơn vị lúc này có thể ảnh hưởng việc chấm, nên phải nêu lý do: lý do được ghi vào nhật ký của Hội thi.',
  cautionsUnread:
    'Thể lệ có điều cần lưu ý về cách tính điểm. Đọc các điều đó, đánh dấu đã đọc và chấp nhận rồi thực hiện lại. Nội dung đã nhập vẫn còn.',
  drawOpen:
    'Khối này đang có một lần bốc thăm chưa xong. Hoàn thành hoặc hủy lần đó trước khi nêu lần bốc thăm mới.',
  drawListClosed:
    'Danh sách bốc thăm đã chốt, đang chờ số. Mở lại danh sách (trước ngày có số) hoặc làm việc này sau khi bốc thăm xong.',
  drawDayCome:
    'Đã đến ngày có số nên không nêu nguồn số, chốt hoặc mở lại danh sách được nữa. Hủy lần bốc thăm này và nêu một nguồn số của ngày sau hôm nay.',
  drawDayAhead: 'Chưa đến ngày có số. Nhập số từ ngày đã nêu trở đi.',
  drawNumberDiffers:
    'Số vừa nhập khác số người thứ nhất đã nhập. Đối chiếu lại với nguồn số; nếu số trước sai, nhập lại số đúng để người khác xác nhận.',
  drawNothing: 'Chưa có bài dự thi hợp lệ hoặc chưa có giám khảo để bốc thăm.',
  notYourContest: 'Tài khoản này không có nhiệm vụ trong Hội thi.',
  needsChair: 'Việc này do Trưởng Ban Giám khảo thực hiện.',
  needsOrganiserOrChair: 'Việc này do Ban Tổ chức hoặc Trưởng Ban Giám khảo thực hiện.',
  needsSecretary: 'Việc này do Tổ Thư ký thực hiện.',
  needsAuditor: 'Việc này do kiểm soát viên thực hiện.',
  notAssigned: 'Ông/Bà không được phân công chấm bài dự thi này. Nếu có nhầm lẫn, báo Ban Tổ chức.',
  conflictUnanswered: 'Chưa khai báo xung đột lợi ích đối với bài dự thi này.',
  conflicted: 'Giám khảo có xung đột lợi ích với bài dự thi này nên không chấm.',
  decidesOwnUnit: 'Ông/Bà thuộc đơn vị của hồ sơ này: người khác thực hiện.',
  decidesSubordinate: 'Ông/Bà thuộc cơ quan cấp trên trực tiếp của đơn vị này: người khác thực hiện.',
  decidesSuperior: 'Ông/Bà thuộc cơ quan cấp dưới trực tiếp của đơn vị này: người khác thực hiện.',
  decidesSuccessor: 'Ông/Bà từng thuộc đơn vị tiền thân của đơn vị này: người khác thực hiện.',
  decidesFormer: 'Ông/Bà thuộc đơn vị kế thừa của đơn vị này: người khác thực hiện.',
  decidesRival: 'Ông/Bà thuộc đơn vị dự thi cùng khối: người khác thực hiện.',
  decidesConflicted: 'Ông/Bà có xung đột lợi ích với việc này: người khác thực hiện.',
  officeCompetes:
    'Cơ quan tổ chức có hồ sơ tham gia nên người của cơ quan không tự quyết định. Nhập quyết định cho phép của cấp có thẩm quyền ở mục Quyết định cho phép, hoặc để người ngoài cơ quan thực hiện.',
  organisesHere:
    'Người này tham gia tổ chức Hội thi này nên không giữ nhiệm vụ này: chọn hoặc để người khác.',
  judgesHere:
    'Người này đã ngồi trong Ban Giám khảo Hội thi này nên không làm việc này: người khác thực hiện.',
  secretaryHere: 'Người này đã ở Tổ Thư ký Hội thi này nên không làm việc này: người khác thực hiện.',
  auditsHere: 'Người này là kiểm soát viên Hội thi này nên không làm việc này: người khác thực hiện.',
  permissionOwn: 'Quyết định cho phép chính mình do người khác nhập và một người thứ ba xác nhận.',
  conflictKnown: 'Hệ thống tự xác định xung đột lợi ích này từ đơn vị của giám khảo nên không xóa được.',
  notJudging: 'Chưa đến hoặc đã hết thời gian chấm thi.',
  sheetLocked: 'Phiếu chấm đã nộp. Trưởng Ban Giám khảo có thể mở lại khi có lý do.',
  sheetIncomplete: 'Phiếu chấm còn tiêu chí chưa có điểm.',
  scoreOffScale: 'Điểm nằm ngoài thang điểm hoặc không đúng bước điểm.',
  sheetBegun: 'Giám khảo đang tự chấm phiếu này trên hệ thống nên không nhập thay được.',
  resultsFrozen: 'Kết quả đã chốt, đang chờ ký công bố. Trả lại bản chốt trước khi thay đổi.',
  unconfirmed: 'Còn phiếu hoặc kết quả nhập từ bản giấy chưa được người thứ hai xác nhận.',
  sheetsOpen: 'Còn phiếu chấm chưa nộp.',
  secondPerson: 'Việc này phải do một người khác thực hiện.',
  seatedProposer:
    'Người đề nghị (hoặc người nhập) được chính Ông/Bà mở tài khoản, giao vai trò hoặc chuyển liên kết. Sau khi có bảng xếp hạng, việc này phải do một người khác xác nhận.',
  lateTyping:
    'Bảng xếp hạng đã có thể xem, nên kết quả nhập vào phải do Ban Tổ chức xác nhận, không phải Tổ Thư ký. Đề nghị một người của Ban Tổ chức đối chiếu bản giấy và xác nhận.',
  lateActsOpen:
    'Còn đề nghị chờ người thứ hai xác nhận. Xác nhận hoặc không đồng ý với từng đề nghị ở trang Kết quả trước khi chốt hoặc ký.',
  notNamed: 'Bản chốt đã ghi tên người làm việc này, là một người khác. Trả lại bản chốt nếu cần đổi người.',
  frozenUnnamed:
    'Bản chốt này lập theo cách cũ, chưa ghi tên đơn vị và người ký. Trả lại bản chốt rồi chốt lại.',
  historyForged:
    'Nhật ký không nối tiếp mã đầu đã ký gần nhất: có thể đã bị viết lại, cắt bớt hoặc phục hồi từ bản cũ, nên không ký tiếp. Chưa thực hiện việc này. Báo quản trị hệ thống chạy npm run verify; cách xử lý ở README, mục “The signing key”.',
  handsIncomplete: 'Chưa chọn đủ kiểm soát viên xác nhận và hai người ký.',
  handsNotApart: 'Kiểm soát viên, người ký thứ nhất và người ký thứ hai phải là ba người khác nhau.',
  handNotAuditor:
    'Người xác nhận phải là kiểm soát viên của Hội thi này. Chọn người khác, hoặc thêm kiểm soát viên ở phần Ban Giám khảo.',
  handNotOrganiser: 'Người ký phải là người của Ban Tổ chức, tài khoản còn hoạt động. Chọn người khác.',
  handJudged:
    'Người đã có chân trong Ban Giám khảo của Hội thi này không xác nhận và không ký kết quả. Chọn người khác.',
  freezerSigns: 'Người chốt kết quả không đồng thời ký. Chọn người khác của Ban Tổ chức.',
  tiesOpen: 'Còn bài dự thi bằng điểm chờ quyết định của Trưởng Ban Giám khảo.',
  unrankedUnseen:
    'Có bài dự thi chưa được xếp hạng. Xem danh sách, đánh dấu “Đã xem danh sách bài chưa xếp hạng” rồi chốt lại.',
  notFrozen: 'Kết quả chưa được chốt.',
  entriesChanged:
    'Sau khi chốt có bài dự thi đã rút, bị loại hoặc được nhận thêm. Trả lại bản chốt rồi chốt lại.',
  notApproved: 'Kết quả chưa được kiểm soát viên xác nhận.',
  sheetsUnanswered:
    'Chưa đủ giám khảo xác nhận phiếu: chờ giám khảo trả lời, hoặc ý kiến của giám khảo chưa được trả lời bằng văn bản.',
  answersAwaited:
    'Giám khảo có 48 giờ kể từ khi chốt để trả lời. Hết thời hạn đó mới quyết định tiếp tục được.',
  noFrozenSheet: 'Ông/Bà không có phiếu chấm nào trong bản chốt này.',
  objectionReplied:
    'Ý kiến của Ông/Bà đã được trả lời bằng văn bản. Còn điều chưa đúng thì báo kiểm soát viên.',
  needsChairOrAuditor: 'Việc này do Trưởng Ban Giám khảo hoặc kiểm soát viên của Hội thi thực hiện.',
  blockInUse: 'Khối dự thi này đã có bài dự thi nên không bỏ được.',
  officeUnvouched:
    'Hệ thống đăng nhập công vụ không xác nhận thư điện tử này là của Ông/Bà, nên chưa gắn được với tài khoản trong cổng. Đề nghị bộ phận quản lý tài khoản công vụ xác nhận thư điện tử, hoặc đăng nhập bằng mật khẩu.',
  officeUnknown: 'Thư điện tử công vụ này chưa có tài khoản trong cổng. Liên hệ Sở Nội vụ để được mời.',
  officeOther:
    'Tài khoản trong cổng có thư điện tử này đã gắn với một tài khoản công vụ khác. Nếu thư điện tử vừa được cấp lại cho Ông/Bà, báo quản trị hệ thống để được mở tài khoản riêng.',
  wrongPassword: 'Thư điện tử hoặc mật khẩu không đúng.',
  passwordTooShort: 'Mật khẩu mới ngắn hơn 12 ký tự. Ghép vài từ không liên quan thành một câu dễ nhớ.',
  passwordOfRows:
    'Mật khẩu này gần như chỉ gồm chữ số, năm, dãy phím liền nhau hoặc ký tự lặp lại nên dễ đoán. Ghép vài từ không liên quan thành một câu dễ nhớ.',
  passwordOfAddress:
    'Mật khẩu này gần như chỉ là thư điện tử của tài khoản. Chọn một câu không có tên trong thư điện tử.',
  passwordOfPlace:
    'Mật khẩu này gần như chỉ gồm tên tỉnh, tên đơn vị, tên người hoặc từ quen dùng ở cơ quan, là những từ bị thử trước tiên. Thêm vài từ không liên quan.',
  passwordKnown:
    'Mật khẩu này có trong danh sách mật khẩu nhiều người dùng đã bị lộ. Chọn mật khẩu khác, tốt nhất là một câu dễ nhớ gồm vài từ không liên quan.',
  personOpen: 'Tài khoản đang hoạt động. Ngừng tài khoản trước, rồi mới giải phóng thư điện tử.',
  addressSame: 'Tài khoản đang dùng chính thư điện tử này.',
  personEnded: 'Tài khoản này đã ngừng hoạt động.',
  unitNotEnded: 'Đơn vị đang hoạt động.',
  successorDepends:
    'Đã có đơn vị kế thừa được thành lập hoặc tiếp tục mô hình của đơn vị này nên không mở lại được.',
  correctionDayPast: 'Ngày nộp lại phải từ hôm nay và trong vòng một năm. Chọn lại ngày.',
  alreadyPresented: 'Nội dung này đã trình lãnh đạo. Sửa phiếu rồi trình lại, hoặc đề nghị lãnh đạo nộp.',
  leaderAbsent: 'Đơn vị chưa có tài khoản lãnh đạo. Đề nghị Sở Nội vụ cấp tài khoản cho lãnh đạo đơn vị.',
  renameInFuture: 'Tên mới chưa có hiệu lực. Đổi tên từ ngày tên mới có hiệu lực.',
  renameTooEarly:
    'Tên hiện nay chỉ có từ sau ngày này. Chọn ngày không sớm hơn ngày đơn vị mang tên hiện nay.',
  unitDateWrong: 'Ngày này phải sau ngày đơn vị bắt đầu hoạt động.',
  unitAbsent: 'Chưa chọn đơn vị cho vai trò này.',
  extensionTooEarly: 'Thời hạn riêng phải muộn hơn hạn chung của Hội thi.',
  datesOutOfOrder:
    'Các mốc thời gian chưa khớp nhau hoặc chưa khớp với năm của Hội thi. Xem lại ở phần Thiết lập.',
  fewSheets:
    'Có bài ít phiếu hơn mức Thể lệ quy định. Lập đề nghị xếp hạng các bài đó, có lý do, để người thứ hai quyết định.',
  enoughSheets: 'Bài này đã có đủ số phiếu theo Thể lệ.',
  answeredAlready: 'Giám khảo đã khai báo cho bài này, không nhập thay được. Tải lại trang để xem.',
  yearAnnounced: 'Hội thi đã thông báo nên không đổi được năm.',
  contestAnnounced: 'Hội thi đã thông báo nên không xóa được.',
  ...planReasonWords,
  groupNamed: 'Đã có cụm, khối mang tên này trong thời gian đó. Nhập tên khác.',
  groupEnded: 'Cụm, khối này đã có ngày kết thúc. Lập cụm, khối mới.',
  groupDateWrong: 'Ngày này nằm ngoài thời gian hoạt động của cụm, khối. Chọn lại ngày.',
  groupPlacedLater: 'Sau ngày này đã có đơn vị được xếp vào cụm, khối. Chọn ngày muộn hơn.',
  groupHasUnit: 'Đơn vị đang ở chính cụm, khối này vào ngày đó. Bỏ chọn đơn vị rồi thực hiện lại.',
  groupLeft: 'Vào ngày này đơn vị đã ra khỏi cụm, khối. Tải lại trang để xem.',
  unitNotThen: 'Vào ngày này đơn vị chưa hoạt động hoặc đã kết thúc. Chọn ngày khác, hoặc bỏ chọn đơn vị.',
  unitGoesOn: 'Đơn vị chưa kết thúc hoạt động nên chưa bàn giao. Ghi ngày kết thúc trước.',
  notSuccessor: 'Đơn vị nhận không kế thừa đơn vị này. Ghi nhận kế thừa trước, rồi bàn giao.',
  handedOver: 'Người này không còn vai trò ở đơn vị đã kết thúc. Tải lại trang để xem.',
  nobodyChosen: 'Chưa chọn người nào để bàn giao.',
  unitEnding: 'Đơn vị sắp hoặc đã kết thúc hoạt động. Đăng ký mô hình mới ở đơn vị kế thừa.',
  noUnitChosen: 'Chưa chọn đơn vị nào.',
};
