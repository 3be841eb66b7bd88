import { listModels } from '@/server/model-list';
import { seasonsByYear } from '@/server/my-models';
import { currentActor } from '@/server/session';
import { statusWords } from '@/ui/words';
import { headingOf, modelsBook } from '../../nghia-vu/xuat/book';
import { sheetResponse } from '../../sheet-response';
import { wantedOf } from '../search';

/** The list of the same URL as a spreadsheet: the same question, all its rows. */
export async function GET(request: Request): Promise<Response> {
  const by = await currentActor();
  if (!by.personId) return new Response('Đăng nhập để xuất danh sách.', { status: 403 });
  const { year, status, words } = wantedOf(Object.fromEntries(new URL(request.url).searchParams));
  const years = year === null ? (await seasonsByYear()).map((season) => season.year) : [year];
  const anything = { unitId: null, kind: null, districtId: null, field: null, late: false } as const;
  const { rows } = await listModels({ ...anything, years, status, q: words, order: 'newest' }, by, {});
  const filters = [words && `“${words}”`, year && `năm ${year}`, status && statusWords[status]];
  const heading = headingOf(
    'Danh sách mô hình “Dân vận khéo”',
    filters.flatMap((one) => (one ? [one] : [])),
    rows.length,
  );
  return sheetResponse(await modelsBook(rows, heading), year === null ? 'mo-hinh' : `mo-hinh-${year}`);
}
