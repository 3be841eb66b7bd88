import type { ShownDraw } from '@/server/contest/draw/queries';
import { Disclosure } from '@/ui/focus/disclosure';
import { DefinitionList } from '@/ui/list/definition-list';
import { drawStateWords } from '@/ui/words/contest/draw';
import { formatDate, formatMoment } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Section } from '@/ui/page/section';
import { entryName } from '@/domain/contest/entry/number';

/** Who judges what was drawn: what is fixed before the number, the number, and with the results all that repeats it. */
export function PublicDraws({ draws }: { draws: readonly ShownDraw[] }) {
  return (
    <Section
      title="Bốc thăm giám khảo"
      intro="Danh sách được chốt trước ngày nguồn công bố số; mã danh sách cùng số đó quyết định ai chấm bài nào. Sau khi công bố kết quả, ai cũng tính lại được từ dữ liệu ở đây."
      boxed
    >
      <ul className="divide-y divide-line">
        {draws.map((draw) => (
          <li key={draw.id} className="space-y-3 py-3 first:pt-0 last:pb-0">
            <p className="font-medium">
              {draw.blockName ?? 'Tất cả các khối'}, mỗi bài {draw.each} giám khảo:{' '}
              {drawStateWords[draw.state]}
            </p>
            <DefinitionList
              items={[
                { term: 'Nguồn số', value: draw.source },
                { term: 'Ngày có số', value: formatDate(draw.drawOn) },
                draw.closedAt && { term: 'Chốt danh sách', value: formatMoment(draw.closedAt) },
                draw.listHash && { term: 'Mã danh sách (SHA-256)', value: <Hash hash={draw.listHash} /> },
                draw.number && { term: 'Số', value: draw.number },
                draw.seed && { term: 'Mã bốc thăm', value: <Hash hash={draw.seed} /> },
              ].filter((item) => typeof item === 'object' && item !== null)}
            />
            {draw.opened && <Opened opened={draw.opened} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Opened({ opened }: { opened: NonNullable<ShownDraw['opened']> }) {
  const { list, pairs, earlier, cancelReason } = opened;
  const entries = [...new Set((pairs ?? []).map(({ entry }) => entry))].toSorted((a, b) => a - b);
  return (
    <>
      {cancelReason && <p>Lý do hủy: {cancelReason}</p>}
      {earlier.map(({ listHash, closedAt, reopenedAt, reason }) => (
        <p key={reopenedAt} className="text-ink-soft">
          Danh sách chốt {formatMoment(new Date(closedAt))} đã mở lại {formatMoment(new Date(reopenedAt))}:{' '}
          {reason} (mã <Hash hash={listHash} />)
        </p>
      ))}
      {list && (
        <Disclosure summary="Danh sách đã chốt và kết quả bốc thăm">
          <p className="mb-2 text-ink-soft">
            SHA-256 của đúng dòng chữ dưới đây là mã danh sách. Giám khảo được ghi bằng mã riêng của lần bốc
            thăm.
          </p>
          <pre className="text-sm break-all whitespace-pre-wrap">{list}</pre>
          <ul className="mt-3 space-y-1">
            {entries.map((entry) => (
              <li key={entry}>
                <strong>{entryName(entry)}</strong>:{' '}
                {(pairs ?? [])
                  .filter((pair) => pair.entry === entry)
                  .map(({ judge }) => judge.slice(0, 8))
                  .join(', ')}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
