import { statuses } from '@/domain/registry/model/lifecycle';
import { boundKinds } from '@/domain/unit/unit';
import type { ModelCount } from '@/server/registry/models/list';
import { BarChart } from '@/ui/chart/bar-chart';
import { statusTone } from '@/ui/element/status';
import { kindWordsIn } from '@/ui/words/kinds';
import { statusWords } from '@/ui/words/words';
import { modelsHref, yearsIn } from './ask';
import { Figures } from './figures';

/** Where the models stand, drawn, and by kind of unit as numbers that open their rows. */
export function ModelStatuses({ counts, nam }: { counts: readonly ModelCount[]; nam: string }) {
  const sum = (keep: (row: ModelCount) => boolean) =>
    counts.filter(keep).reduce((total, row) => total + row._count, 0);
  const present = statuses.filter((status) => sum((row) => row.status === status) > 0);
  const kinds = boundKinds.filter((kind) => sum((row) => row.unitKind === kind) > 0);
  return (
    <>
      <BarChart
        caption="Số mô hình theo trạng thái"
        unit="Mô hình"
        bars={present.map((status) => ({
          label: statusWords[status],
          value: sum((row) => row.status === status),
          fill: statusTone[status],
          href: modelsHref({ nam, status }),
        }))}
      />
      {kinds.length > 1 && (
        <Figures
          caption="Mô hình theo trạng thái và loại đơn vị"
          first="Trạng thái"
          heads={kinds.map((kind) => kindWordsIn(kind, yearsIn(nam)))}
          rows={present.map((status) => ({
            key: status,
            label: statusWords[status],
            figures: kinds.map((kind) => ({
              count: sum((row) => row.status === status && row.unitKind === kind),
              href: modelsHref({ nam, status, kind }),
            })),
          }))}
        />
      )}
    </>
  );
}
