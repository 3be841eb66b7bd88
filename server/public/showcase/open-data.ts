import { publicPage } from '@/domain/addresses';
import { PUBLIC } from '@/domain/actor';
import { fieldAddress, kindAddress, tagAddress } from '@/domain/showcase/ask';
import { tags } from '@/domain/registry/model/form';
import { hasGroupsIn } from '@/domain/unit/group';
import { dayOf } from '@/domain/date/calendar';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import { env } from '../../io/env';
import * as visible from '../../visible/registry';
import { bareName } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

/** Explicit columns, without people, scores or internal papers. */
const given = {
  id: true,
  slug: true,
  name: true,
  year: true,
  status: true,
  field: true,
  holder: true,
  origin: true,
  tags: true,
  unitKind: true,
  rationale: true,
  objectives: true,
  method: true,
  areaAudience: true,
  actors: true,
  resources: true,
  duration: true,
  outputs: true,
  results: true,
  sustainability: true,
  recognisedAt: true,
  updatedAt: true,
  unit: { select: { slug: true, ...bareName } },
  district: { select: bareName },
  group: { select: { name: true } },
  decision: { select: { number: true, issuedOn: true, authority: true } },
} satisfies Prisma.ModelSelect;

type Row = Prisma.ModelGetPayload<{ select: typeof given }>;

type Value = string | number | string[];

type Column = { key: string; type: string; words: string; value: (row: Row) => Value };

const text = (key: string, words: string, value: (row: Row) => string): Column => ({
  key,
  type: 'văn bản',
  words,
  value,
});

const date = (key: string, words: string, value: (row: Row) => Date | null | undefined): Column => ({
  key,
  type: 'ngày (yyyy-MM-dd)',
  words,
  value: (row) => value(row)?.toISOString().slice(0, 10) ?? '',
});

/** Stable contract: names and meanings stay, new columns go to the end. */
export const columns: Column[] = [
  text('ma', 'Mã mô hình, không đổi', (row) => row.id),
  text('dia_chi', 'Địa chỉ trang của mô hình', (row) => `${env().PUBLIC_URL}${publicPage.model(row.slug)}`),
  text('ten', 'Tên mô hình', (row) => row.name),
  { key: 'nam', type: 'số', words: 'Năm đăng ký', value: (row) => row.year },
  text('linh_vuc', `Một trong: ${Object.values(fieldAddress).join(', ')}`, (row) =>
    row.field ? fieldAddress[row.field] : '',
  ),
  text('hinh_thuc', 'tap-the hoặc ca-nhan', (row) => (row.holder === 'collective' ? 'tap-the' : 'ca-nhan')),
  text('loai', 'dang-ky-moi hoặc duy-tri', (row) => (row.origin === 'new' ? 'dang-ky-moi' : 'duy-tri')),
  {
    key: 'chu_de',
    type: 'danh sách (CSV: cách nhau bằng |)',
    words: `Trong số: ${Object.values(tagAddress).join(', ')}`,
    value: (row) => tags.filter((tag) => row.tags.includes(tag)).map((tag) => tagAddress[tag]),
  },
  text('don_vi', 'Đơn vị thực hiện, tên tại năm đăng ký', (row) => row.unit.name),
  text(
    'don_vi_dia_chi',
    'Địa chỉ trang của đơn vị',
    (row) => `${env().PUBLIC_URL}${publicPage.unit(row.unit.slug)}`,
  ),
  text('khoi', `Một trong: ${Object.values(kindAddress).join(', ')}`, (row) => kindAddress[row.unitKind]),
  text(
    'huyen',
    'Huyện, thành phố, đến năm 2025 (để trống với đơn vị cấp tỉnh)',
    (row) => row.district?.name ?? '',
  ),
  text('trang_thai', 'duoc-cong-nhan hoặc nhan-rong', (row) =>
    row.status === 'replicated' ? 'nhan-rong' : 'duoc-cong-nhan',
  ),
  date('ngay_cong_nhan', 'Ngày được công nhận', (row) => row.recognisedAt && dayOf(row.recognisedAt)),
  text('quyet_dinh_so', 'Số quyết định công nhận', (row) => row.decision?.number ?? ''),
  date('quyet_dinh_ngay', 'Ngày quyết định', (row) => row.decision?.issuedOn),
  text('quyet_dinh_co_quan', 'Cơ quan, người ban hành', (row) => row.decision?.authority ?? ''),
  text('thuc_trang', 'Thực trạng, lý do xây dựng', (row) => row.rationale),
  text('muc_tieu', 'Mục tiêu, tiêu chí', (row) => row.objectives),
  text('cach_lam', 'Nội dung, cách thức thực hiện', (row) => row.method),
  text('dia_ban', 'Địa bàn, đối tượng', (row) => row.areaAudience),
  text('luc_luong', 'Lực lượng thực hiện', (row) => row.actors),
  text('nguon_luc', 'Nguồn lực thực hiện', (row) => row.resources),
  text('thoi_gian', 'Thời gian thực hiện', (row) => row.duration),
  text('san_pham', 'Sản phẩm, kết quả đầu ra', (row) => row.outputs),
  text('ket_qua', 'Kết quả đạt được', (row) => row.results),
  text('duy_tri', 'Khả năng duy trì, nhân rộng', (row) => row.sustainability),
  {
    ...text('cap_nhat', 'Lần sửa cuối (ISO 8601, UTC)', (row) => row.updatedAt.toISOString()),
    type: 'thời điểm',
  },
  text(
    'cum',
    'Cụm, khối thi đua của đơn vị trong năm, từ năm 2026 (để trống khi chưa thuộc cụm, khối nào)',
    (row) => (hasGroupsIn(row.year) ? (row.group?.name ?? '') : ''),
  ),
];

const BATCH = 500;

export async function* recognised(year: number | null): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows = await db().model.findMany({
      where: { AND: [visible.models(PUBLIC), { id: { gt: after } }, year === null ? {} : { year }] },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: given,
    });
    if (rows.length > 0) yield rows.map(modelNamedAt);
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? '';
  }
}
