import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import { formatNumber } from '@/ui/words/format';
import { SearchBox } from '@/ui/list/search-box';

/** The first screen: what this is, the land it is about, and the one thing most visitors come for. */
export function Hero({ models, units, years }: { models: number; units: number; years: number[] }) {
  return (
    <section
      aria-labelledby="chao"
      className="relative -mx-4 -mt-6 overflow-hidden sm:-mx-6 sm:-mt-8 lg:mx-0 lg:mt-0 lg:rounded-lg"
    >
      <img
        src="/phong-canh.svg"
        alt=""
        width={1200}
        height={560}
        fetchPriority="high"
        className="h-28 w-full object-cover object-[80%_100%] sm:h-80 lg:absolute lg:inset-0 lg:h-full lg:object-bottom"
      />
      <div className="relative p-4 sm:p-6 lg:max-w-152 lg:p-10">
        <div className="flex flex-col rounded-lg bg-surface p-5 shadow-lifted max-lg:-mt-10 sm:p-7">
          <p className="font-medium text-accent">{province.atStart}</p>
          <h1 id="chao" className="mt-1 text-2xl leading-normal font-bold text-primary-strong sm:text-4xl">
            Mô hình <span className="whitespace-nowrap">“Dân vận khéo”</span>
          </h1>
          <p className="mt-4 text-ink-soft max-sm:order-1 sm:mt-2 sm:text-lg">
            Những cách làm hay, gần dân, vì dân của các cơ quan, đơn vị và chính quyền cơ sở, được thẩm định,
            công nhận hằng năm để cùng học tập và nhân rộng.
          </p>
          <div className="mt-3 sm:mt-5">
            <SearchBox
              action={publicPage.models}
              label="Tìm mô hình"
              placeholder="Tên mô hình, tên đơn vị…"
            />
            <p className="mt-1.5 text-sm text-ink-faint">Gõ có dấu hoặc không dấu đều được.</p>
          </div>
          {models > 0 && <Figures models={models} units={units} years={years} />}
        </div>
      </div>
    </section>
  );
}

function Figures({ models, units, years }: { models: number; units: number; years: number[] }) {
  const [first, last] = [years[0], years.at(-1)];
  const figures = [
    { value: formatNumber(models), label: 'mô hình được công nhận' },
    { value: formatNumber(units), label: 'cơ quan, đơn vị' },
    {
      value: first === last ? String(first) : `${first}–${last}`,
      label: first === last ? 'năm' : 'giai đoạn',
    },
  ];
  return (
    <dl className="mt-5 grid max-sm:order-2 sm:mt-6 grid-cols-[1fr_1fr_auto] gap-x-4 border-t border-line pt-4 sm:grid-cols-[auto_auto_auto] sm:justify-between">
      {figures.map(({ value, label }) => (
        <div key={label} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="text-xl font-semibold text-primary-strong sm:text-2xl tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
