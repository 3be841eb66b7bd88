import type { SeatKind } from '../actor';

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
