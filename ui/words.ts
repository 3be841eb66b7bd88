import type { SeatKind } from '@/domain/actor';
import type { Rating } from '@/domain/model/appraisal';
import type { Field, FormField, Holder, Item, Origin, Tag } from '@/domain/model/form';
import type { ModelEvent, ModelStatus } from '@/domain/model/lifecycle';
import type { Missing } from '@/domain/model/missing';
import type { Chore } from '@/domain/model/waiting';
import type { Duty, DutyState } from '@/domain/obligation';
import type { Audience, PaperKind } from '@/domain/paper';
import type { AskedState } from '@/domain/standing';
import type { UnitKind } from '@/domain/unit';
import type { Reason } from '@/domain/verdict';

/** The label of every state, kind and reason; a missing one does not compile. */

export const statusWords: Record<ModelStatus, string> = {
  draft: 'Dự thảo',
  submitted: 'Đã nộp',
  returned: 'Trả lại bổ sung',
  received: 'Đã tiếp nhận',
  running: 'Đang triển khai',
  interimReviewed: 'Đã sơ kết',
  finalReviewed: 'Đã tổng kết',
  proposed: 'Đề nghị công nhận',
  appraising: 'Đang thẩm định',
  recognised: 'Được công nhận',
  notRecognised: 'Không công nhận',
  replicated: 'Nhân rộng',
  paused: 'Tạm dừng',
  withdrawn: 'Đã rút',
};

/** On the button. */
export const eventWords: Record<ModelEvent, string> = {
  submit: 'Nộp đăng ký',
  discard: 'Bỏ bản dự thảo',
  return: 'Trả lại bổ sung',
  receive: 'Tiếp nhận',
  run: 'Bắt đầu triển khai',
  reviewInterim: 'Xác nhận đã sơ kết',
  reviewFinal: 'Xác nhận đã tổng kết',
  propose: 'Đề nghị công nhận',
  beginAppraisal: 'Bắt đầu thẩm định',
  returnProposal: 'Trả lại đề nghị',
  recognise: 'Công nhận',
  decline: 'Không công nhận',
  replicate: 'Nhân rộng',
  pause: 'Tạm dừng',
  resume: 'Tiếp tục triển khai',
  withdraw: 'Rút đăng ký',
  revoke: 'Thu hồi công nhận',
};

/** In the history: "… đã nộp đăng ký". */
export const pastWords: Record<string, string> = {
  register: 'Lập bản dự thảo',
  submit: 'Nộp đăng ký',
  discard: 'Bỏ bản dự thảo',
  return: 'Trả lại để bổ sung',
  receive: 'Tiếp nhận đăng ký',
  run: 'Bắt đầu triển khai',
  reviewInterim: 'Hoàn thành sơ kết',
  reviewFinal: 'Hoàn thành tổng kết',
  propose: 'Đề nghị công nhận',
  beginAppraisal: 'Bắt đầu thẩm định',
  rate: 'Chấm điểm thẩm định',
  returnProposal: 'Trả lại đề nghị công nhận',
  recognise: 'Công nhận mô hình',
  decline: 'Không công nhận mô hình',
  replicate: 'Đưa vào nhân rộng',
  pause: 'Tạm dừng',
  resume: 'Tiếp tục triển khai',
  withdraw: 'Rút đăng ký',
  revoke: 'Thu hồi công nhận',
  attach: 'Đính kèm văn bản',
  revise: 'Thêm phiên bản văn bản',
  describe: 'Sửa thông tin văn bản',
  open: 'Mở năm',
  setDates: 'Đặt các mốc thời hạn',
  lock: 'Khóa đăng ký',
  unlock: 'Mở khóa đăng ký',
  decide: 'Ban hành quyết định',
  remind: 'Đôn đốc',
  remove: 'Gỡ văn bản',
};

export const itemWords: Record<Item, string> = {
  name: 'Tên mô hình',
  rationale: 'Thực trạng, lý do xây dựng mô hình',
  objectives: 'Mục tiêu, tiêu chí',
  method: 'Nội dung, cách thức thực hiện',
  areaAudience: 'Địa bàn, đối tượng',
  actors: 'Lực lượng thực hiện',
  resources: 'Nguồn lực thực hiện',
  duration: 'Thời gian thực hiện',
  outputs: 'Sản phẩm, kết quả đầu ra',
  sustainability: 'Khả năng duy trì, nhân rộng',
};

/** Every field of the registration form. */
export const formWords: Record<FormField, string> = {
  ...itemWords,
  field: 'Lĩnh vực',
  holder: 'Chủ thể thực hiện',
  tags: 'Gắn với',
  leadPerson: 'Người phụ trách mô hình',
  contactPerson: 'Cán bộ đầu mối',
  contactPhone: 'Số điện thoại đầu mối',
};

export const fieldWords: Record<Field, string> = {
  economy: 'Kinh tế',
  cultureSociety: 'Văn hóa – xã hội',
  defenceSecurity: 'Quốc phòng – an ninh',
  politicalSystem: 'Xây dựng hệ thống chính trị',
};

export const holderWords: Record<Holder, string> = { collective: 'Tập thể', individual: 'Cá nhân' };

export const originWords: Record<Origin, string> = { new: 'Đăng ký mới', continued: 'Duy trì' };

export const tagWords: Record<Tag, string> = {
  newRural: 'Xây dựng nông thôn mới',
  ethnicMinorityArea: 'Vùng đồng bào dân tộc thiểu số',
  adminReform: 'Cải cách hành chính',
  digitalTransformation: 'Chuyển đổi số',
  environment: 'Bảo vệ môi trường',
  povertyReduction: 'Giảm nghèo bền vững',
};

export const paperWords: Record<PaperKind, string> = {
  plan: 'Kế hoạch thực hiện',
  interim: 'Báo cáo sơ kết',
  final: 'Báo cáo tổng kết',
  evaluation: 'Đánh giá hiệu quả',
  photo: 'Ảnh',
  clip: 'Video clip',
  other: 'Tài liệu khác',
  dossier: 'Hồ sơ dự thi',
};

export const audienceWords: Record<Audience, string> = {
  offices: 'Cơ quan quản lý',
  public: 'Công khai',
};

export const ratingWords: Record<Rating, string> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  notRatable: 'Không đủ điều kiện xếp loại',
};

export const unitKindWords: Record<UnitKind, string> = {
  province: 'Tỉnh',
  department: 'Sở, ban, ngành',
  publicServiceUnit: 'Đơn vị sự nghiệp công lập',
  district: 'Huyện, thành phố',
  commune: 'Xã, phường, thị trấn',
};

export const seatWords: Record<SeatKind, string> = {
  unitOfficer: 'Cán bộ đơn vị',
  unitLeader: 'Lãnh đạo đơn vị',
  organiser: 'Sở Nội vụ',
  viewer: 'UBND tỉnh (xem)',
  administrator: 'Quản trị hệ thống',
  chiefJudge: 'Trưởng Ban Giám khảo',
  deputyJudge: 'Phó Trưởng Ban Giám khảo',
  judge: 'Giám khảo',
  secretary: 'Thư ký Hội thi',
  auditor: 'Kiểm soát viên',
};

export const dutyWords: Record<Duty, string> = {
  registration: 'Đăng ký mô hình',
  plan: 'Kế hoạch thực hiện',
  interim: 'Sơ kết',
  final: 'Tổng kết',
  evaluation: 'Đánh giá hiệu quả',
};

export const dutyStateWords: Record<DutyState, string> = {
  onTime: 'Đúng hạn',
  late: 'Nộp muộn',
  due: 'Chưa đến hạn',
  missing: 'Quá hạn',
};

/** What a list may be asked for. */
export const askedStateWords: Record<AskedState, string> = {
  ...dutyStateWords,
  delivered: 'Đã nộp',
  owed: 'Chưa nộp',
};

/** What waits for somebody, as a heading of the work queue. */
export const choreWords: Record<Chore, string> = {
  mend: 'Bổ sung hồ sơ bị trả lại',
  complete: 'Hoàn thiện bản dự thảo',
  submit: 'Nộp đăng ký',
  run: 'Bắt đầu triển khai',
  addInterim: 'Nộp báo cáo sơ kết',
  reviewInterim: 'Xác nhận đã sơ kết',
  addFinal: 'Nộp kết quả, tổng kết, đánh giá hiệu quả',
  reviewFinal: 'Xác nhận đã tổng kết',
  scoreSelf: 'Tự chấm điểm',
  propose: 'Đề nghị công nhận',
  receive: 'Tiếp nhận đăng ký',
  beginAppraisal: 'Bắt đầu thẩm định',
  rate: 'Chấm điểm thẩm định',
  decide: 'Ra quyết định',
};

/** As an item of the task list and of a refusal. */
export const missingWords: Record<Missing, string> = {
  name: 'Chưa nhập tên mô hình',
  rationale: 'Chưa nhập thực trạng, lý do xây dựng mô hình',
  objectives: 'Chưa nhập mục tiêu, tiêu chí',
  method: 'Chưa nhập nội dung, cách thức thực hiện',
  areaAudience: 'Chưa nhập địa bàn, đối tượng',
  actors: 'Chưa nhập lực lượng thực hiện',
  resources: 'Chưa nhập nguồn lực thực hiện',
  duration: 'Chưa nhập thời gian thực hiện',
  outputs: 'Chưa nhập sản phẩm, kết quả đầu ra',
  sustainability: 'Chưa nhập khả năng duy trì, nhân rộng',
  field: 'Chưa chọn lĩnh vực',
  leadPerson: 'Chưa nhập người phụ trách',
  contactPerson: 'Chưa nhập cán bộ đầu mối',
  results: 'Chưa nhập kết quả đạt được',
  selfScore: 'Chưa nhập điểm tự chấm',
  'paper.plan': 'Thiếu tài liệu: Kế hoạch thực hiện',
  'paper.interim': 'Thiếu tài liệu: Báo cáo sơ kết',
  'paper.final': 'Thiếu tài liệu: Báo cáo tổng kết',
  'paper.evaluation': 'Thiếu tài liệu: Đánh giá hiệu quả',
  'paper.photo': 'Thiếu ảnh',
  'paper.clip': 'Thiếu video clip',
  'paper.other': 'Thiếu tài liệu khác',
  'paper.dossier': 'Thiếu tài liệu: Hồ sơ dự thi',
};

/** The same thing once it is there: "Chưa nhập tên mô hình" without "chưa". */
export function needWords(need: Missing): string {
  const bare = missingWords[need].replace(/^(?:Chưa nhập|Chưa chọn|Thiếu tài liệu:|Thiếu) /u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Why not, and what to do. */
export const reasonWords: Record<Reason, string> = {
  notSignedIn:
    'Phiên làm việc đã kết thúc. Đăng nhập lại ở một thẻ khác rồi thử lại; nội dung đã nhập vẫn còn đây.',
  notYourUnit: 'Tài khoản này không thuộc đơn vị của mô hình.',
  needsLeader: 'Việc này do lãnh đạo đơn vị thực hiện. Đề nghị lãnh đạo đăng nhập để thực hiện.',
  needsOrganiser: 'Việc này do Sở Nội vụ thực hiện.',
  needsAdministrator: 'Việc này do quản trị hệ thống thực hiện.',
  wrongStatus: 'Trạng thái hiện tại của mô hình không cho phép thực hiện việc này.',
  seasonLocked: 'Sở Nội vụ đã khóa đăng ký của năm này. Liên hệ Sở Nội vụ nếu cần đăng ký.',
  seasonAbsent: 'Năm này chưa được mở. Liên hệ Sở Nội vụ.',
  unitNotBound: 'Đơn vị không thuộc diện đăng ký mô hình của năm này.',
  unitEnded: 'Đơn vị đã kết thúc hoạt động.',
  incomplete: 'Hồ sơ còn thiếu. Bổ sung các mục sau rồi thực hiện lại.',
  reasonMissing: 'Chưa nhập lý do.',
  notRated: 'Mô hình chưa có điểm thẩm định.',
  notRatable: 'Mô hình không đủ điều kiện xếp loại nên không thể công nhận.',
  otherYear: 'Mô hình thuộc năm khác với năm của quyết định.',
  dateInFuture: 'Ngày ban hành không được sau hôm nay. Kiểm tra lại ngày của văn bản.',
  nothingChosen: 'Chưa chọn mô hình nào.',
  recognitionWithdrawnOnly: 'Mô hình đã được công nhận chỉ có thể bị thu hồi công nhận.',
  changedMeanwhile: 'Nội dung vừa được người khác thay đổi. Tải lại trang để xem bản mới rồi thực hiện lại.',
  paperLocked: 'Không thể thay đổi văn bản khi mô hình ở trạng thái này.',
  fileNotReady: 'Tệp chưa tải lên xong hoặc đã bị từ chối. Tải lại tệp.',
  fileNotYours: 'Tệp này không do tài khoản này tải lên cho mô hình này.',
  alreadyExists: 'Mục này đã có.',
  ownSeat: 'Không thể tự thay đổi vai trò của chính mình.',
  lastAdministrator: 'Phải còn ít nhất một quản trị hệ thống.',
  higherSeat: 'Chỉ quản trị hệ thống được thay đổi tài khoản này.',
  linkUsed: 'Liên kết đã được dùng hoặc đã hết hạn. Đề nghị gửi lại liên kết mới.',
  tooManyAttempts: 'Thử quá nhiều lần. Vui lòng chờ ít phút rồi thử lại.',
  contestAbsent: 'Hội thi chưa được thông báo.',
  contestClosed:
    'Đã hết thời hạn nộp bài dự thi. Nội dung đã nhập vẫn còn; liên hệ Sở Nội vụ nếu có lý do chính đáng.',
  contestPublished: 'Kết quả Hội thi đã công bố.',
  unitNotEligible: 'Đơn vị không thuộc đối tượng dự thi theo Thể lệ.',
  dutyNotMet: 'Đơn vị chưa đăng ký mô hình "Dân vận khéo" của năm theo yêu cầu của Thể lệ.',
  entryLocked: 'Trạng thái hiện tại của bài dự thi không cho phép thực hiện việc này.',
  returnsUsedUp: 'Bài dự thi đã được trả lại đủ số lần Thể lệ cho phép.',
  rulesLocked: 'Đã có phiếu chấm nên không thể thay đổi phần thi, tiêu chí và thang điểm.',
  rulesFlawed: 'Thể lệ còn chỗ chưa khớp. Xem danh sách lỗi ở phần Thể lệ.',
  barredFromTeam: 'Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được tham gia đội thi.',
  notYourContest: 'Tài khoản này không có nhiệm vụ trong Hội thi.',
  needsChair: 'Việc này do Trưởng Ban Giám khảo thực hiện.',
  needsSecretary: 'Việc này do Tổ Thư ký thực hiện.',
  needsAuditor: 'Việc này do kiểm soát viên thực hiện.',
  notAssigned: 'Bài dự thi này không được phân công cho giám khảo.',
  conflictUnanswered: 'Chưa trả lời về xung đột lợi ích đối với bài dự thi này.',
  conflicted: 'Giám khảo có xung đột lợi ích với bài dự thi này nên không chấm.',
  notJudging: 'Chưa đến hoặc đã hết thời gian chấm thi.',
  sheetLocked: 'Phiếu chấm đã nộp. Trưởng Ban Giám khảo có thể mở lại khi có lý do.',
  sheetIncomplete: 'Phiếu chấm còn tiêu chí chưa có điểm.',
  scoreOffScale: 'Điểm nằm ngoài thang điểm hoặc không đúng bước điểm.',
  sheetsOpen: 'Còn phiếu chấm chưa nộp.',
  secondPerson: 'Việc này phải do một người khác thực hiện.',
  tiesOpen: 'Còn bài dự thi bằng điểm chờ quyết định của Trưởng Ban Giám khảo.',
  notFrozen: 'Kết quả chưa được chốt.',
  notApproved: 'Kết quả chưa được kiểm soát viên xác nhận.',
  wrongPassword: 'Thư điện tử hoặc mật khẩu không đúng.',
  passwordTooEasy: 'Mật khẩu quá dễ đoán hoặc trùng với thư điện tử. Chọn mật khẩu khác, ít nhất 10 ký tự.',
  personEnded: 'Tài khoản này đã ngừng hoạt động.',
  unitAbsent: 'Chưa chọn đơn vị cho vai trò này.',
};
