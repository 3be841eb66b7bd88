import type { Rating } from '@/domain/registry/model/appraisal';
import type { Field, FormField, Holder, Item, Origin, Tag } from '@/domain/registry/model/form';
import type { ModelEvent, ModelStatus } from '@/domain/registry/model/lifecycle';
import type { Missing } from '@/domain/registry/model/missing';
import type { ModelTask } from '@/domain/registry/model/waiting';
import type { Duty, DutyState } from '@/domain/registry/duties/obligation';
import type { Audience, PaperKind } from '@/domain/registry/papers/paper';
import type { AskedState } from '@/domain/registry/duties/duty-record';
import type { UnitKind } from '@/domain/unit/unit';

/** The label of every state, kind and reason; a missing one does not compile. */

export const statusWords: Record<ModelStatus, string> = {
  draft: 'Dự thảo',
  submitted: 'Đã nộp',
  returned: 'Bị trả lại, chờ bổ sung',
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
  returnProposal: 'Trả lại đề nghị công nhận',
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
  close: 'Tạm không công khai đến khi có kết quả Hội thi chấm kín',
  present: 'Trình lãnh đạo',
  submit: 'Nộp đăng ký',
  discard: 'Bỏ bản dự thảo',
  return: 'Trả lại bổ sung',
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
  attachScan: 'Đính kèm bản chụp văn bản đã ký',
  removeScan: 'Gỡ bản chụp văn bản đã ký',
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
  tags: 'Chủ đề',
  leadPerson: 'Người phụ trách mô hình',
  contactPerson: 'Cán bộ đầu mối',
  contactPhone: 'Số điện thoại đầu mối',
};

/** The other facts of a model, by one name on the desk, on paper and in public. */
export const factWords = { origin: 'Hình thức đăng ký', results: 'Kết quả đạt được' } as const;

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
  scan: 'Bản chụp văn bản đã ký',
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

export { seatWords } from '@/domain/people/seat-words';

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
  exempt: 'Không phải nộp',
};

/** What a list may be asked for. */
export const askedStateWords: Record<AskedState, string> = {
  ...dutyStateWords,
  delivered: 'Đã nộp',
  owed: 'Chưa nộp',
};

/** What waits for somebody, as a heading of the list of tasks. */
export const modelTaskWords: Record<ModelTask, string> = {
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
  keepFiles: 'Tệp đã gửi, chưa vào hồ sơ',
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
  'paper.scan': 'Thiếu bản chụp văn bản đã ký',
};

/** The same thing once it is there: "Chưa nhập tên mô hình" without "chưa". */
export function needWords(need: Missing): string {
  const bare = missingWords[need].replace(/^(?:Chưa nhập|Chưa chọn|Thiếu tài liệu:|Thiếu) /u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
