import type { SeasonDateName } from '@/domain/registry/duties/season';

/** Of each day by which something is due, in the form and where it is only read. */
export const dateLabels: Record<SeasonDateName, string> = {
  registrationDue: 'Hạn đăng ký mô hình',
  planDue: 'Hạn nộp kế hoạch thực hiện',
  interimDue: 'Hạn nộp sơ kết',
  finalDue: 'Hạn nộp tổng kết',
  evaluationDue: 'Hạn nộp đánh giá hiệu quả',
};
