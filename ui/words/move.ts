import type { ModelEvent, ModelStatus } from '@/domain/registry/model/lifecycle';

// The sentences around a move of a model: what it waits for, what will come of the button, what came of it.

/** What the model waits for, to whoever looks at it. */
export const waitingWords: Record<ModelStatus, string> = {
  draft: 'Bản dự thảo, chỉ đơn vị xem được. Lãnh đạo đơn vị nộp khi phiếu và kế hoạch đã đủ.',
  submitted: 'Đã nộp, chờ Sở Nội vụ tiếp nhận.',
  returned: 'Sở Nội vụ trả lại để bổ sung. Đơn vị sửa rồi nộp lại.',
  received: 'Đã được tiếp nhận, chờ đơn vị bắt đầu triển khai.',
  running: 'Đang triển khai. Đơn vị nộp báo cáo sơ kết.',
  interimReviewed: 'Đã sơ kết. Đơn vị ghi kết quả, nộp báo cáo tổng kết và đánh giá hiệu quả.',
  finalReviewed: 'Đã tổng kết. Đơn vị tự chấm điểm rồi đề nghị công nhận.',
  proposed: 'Đã đề nghị công nhận, chờ Sở Nội vụ thẩm định.',
  appraising: 'Sở Nội vụ đang thẩm định.',
  recognised: 'Đã được công nhận và công khai.',
  notRecognised: 'Không được công nhận. Hồ sơ đã đóng.',
  replicated: 'Đã được công nhận và đưa vào nhân rộng.',
  paused: 'Đang tạm dừng.',
  withdrawn: 'Đã rút. Hồ sơ đã đóng.',
};

/** What will come of it, said before the button is pressed. */
export const consequenceWords: Record<ModelEvent, string> = {
  submit:
    'Sau khi nộp, phiếu không sửa được cho đến khi Sở Nội vụ trả lại. Sở Nội vụ và đơn vị cấp trên xem được.',
  discard: 'Bản dự thảo được đóng lại và không dùng tiếp được. Lịch sử vẫn được giữ.',
  return: 'Đơn vị nhận lại phiếu cùng lý do, sửa rồi nộp lại.',
  receive: 'Đăng ký được ghi nhận, đơn vị có thể bắt đầu triển khai.',
  run: 'Mô hình chuyển sang triển khai.',
  reviewInterim: 'Xác nhận đơn vị đã sơ kết mô hình.',
  reviewFinal: 'Xác nhận đơn vị đã tổng kết và đánh giá hiệu quả mô hình.',
  propose: 'Sau khi đề nghị, kết quả, điểm tự chấm và văn bản không sửa được.',
  beginAppraisal: 'Mô hình chuyển sang thẩm định.',
  returnProposal: 'Mô hình trở về trạng thái đã tổng kết để đơn vị bổ sung rồi đề nghị lại.',
  recognise: 'Mô hình được công khai.',
  decline: 'Hồ sơ được đóng với lý do dưới đây; đơn vị xem được lý do.',
  replicate: 'Mô hình được giới thiệu là mô hình nhân rộng.',
  pause: 'Mô hình tạm dừng; có thể tiếp tục bất cứ lúc nào.',
  resume: 'Mô hình trở về trạng thái trước khi tạm dừng.',
  withdraw: 'Hồ sơ được đóng lại và không dùng tiếp được. Lịch sử vẫn được giữ.',
  revoke: 'Mô hình không còn công khai. Lịch sử vẫn được giữ.',
};

/** After the button was pressed. */
export const eventDoneWords: Record<ModelEvent, string> = {
  submit: 'Đã nộp đăng ký. Sở Nội vụ sẽ tiếp nhận hoặc trả lại để bổ sung.',
  discard: 'Đã bỏ bản dự thảo.',
  return: 'Đã trả lại đơn vị để bổ sung.',
  receive: 'Đã tiếp nhận đăng ký.',
  run: 'Mô hình đã chuyển sang triển khai.',
  reviewInterim: 'Đã xác nhận sơ kết.',
  reviewFinal: 'Đã xác nhận tổng kết.',
  propose: 'Đã đề nghị công nhận.',
  beginAppraisal: 'Đã bắt đầu thẩm định.',
  returnProposal: 'Đã trả lại đề nghị công nhận.',
  recognise: 'Đã công nhận mô hình.',
  decline: 'Đã ghi nhận không công nhận.',
  replicate: 'Đã đưa mô hình vào nhân rộng.',
  pause: 'Đã tạm dừng mô hình.',
  resume: 'Mô hình được tiếp tục triển khai.',
  withdraw: 'Đã rút đăng ký.',
  revoke: 'Đã thu hồi công nhận. Mô hình không còn công khai.',
};
