import { prizeRanks } from '@/domain/contest/rules';
import { prizeRankWords } from '@/ui/contest-words';
import { type Option, SelectField } from '@/ui/select-field';
import { NumberField, TextField } from '@/ui/text-field';
import { type Piece, Rows } from './rows';
import { newKey, type TypedPrize } from './typed';

type PrizesProps = Piece<TypedPrize[]> & { blocks: Option[]; parts: Option[] };

/** The prize table: main prizes block by block, then side prizes by part. */
export function Prizes(props: PrizesProps) {
  return (
    <div className="space-y-6">
      {props.blocks.map((block) => (
        <Table
          key={block.value}
          {...props}
          title={`Giải của ${block.label}`}
          mine={(prize) => prize.kind === 'main' && prize.block === block.value}
          fresh={{ kind: 'main', block: block.value, rank: 'first', name: prizeRankWords.first, part: '' }}
          add="Thêm giải"
        />
      ))}
      <Table
        {...props}
        title="Giải phụ theo phần thi"
        note="Trao cho bài cao điểm nhất của phần thi; bài bằng điểm với bài nhận giải cùng nhận giải."
        mine={(prize) => prize.kind === 'side'}
        fresh={{ kind: 'side', block: '', rank: 'first', name: '', part: props.parts[0]?.value ?? '' }}
        add="Thêm giải phụ"
      />
    </div>
  );
}

/** Some of all prizes; what it does not show stays as it is. */
function Table({ value, onChange, errorAt, title, note, mine, fresh, add, blocks, parts }: TableProps) {
  const others = value.filter((prize) => !mine(prize));
  return (
    <fieldset>
      <legend className="pb-2 font-medium">{title}</legend>
      {note && <p className="pb-2 text-sm text-ink-soft">{note}</p>}
      <Rows
        label={title}
        rows={value.filter(mine)}
        onChange={(rows) => onChange([...others, ...rows])}
        blank={() => ({ ...fresh, key: newKey('giai', value), count: '1' })}
        add={add}
      >
        {(prize, change) => {
          const at = `prizes.${value.indexOf(prize)}`;
          return (
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_8rem]">
              {prize.kind === 'main' ? (
                <SelectField
                  name={`rules.${at}.rank`}
                  label="Hạng"
                  options={prizeRanks.map((rank) => ({ value: rank, label: prizeRankWords[rank] }))}
                  value={prize.rank}
                  onChange={({ target }) => change(ranked(prize, target.value))}
                />
              ) : (
                <div className="space-y-4">
                  <SelectField
                    name={`rules.${at}.part`}
                    label="Phần thi"
                    empty="Chọn phần thi"
                    options={parts}
                    value={prize.part}
                    onChange={({ target }) => change({ ...prize, part: target.value })}
                  />
                  <SelectField
                    name={`rules.${at}.block`}
                    label="Khối"
                    empty="Chung các khối"
                    options={blocks}
                    value={prize.block}
                    onChange={({ target }) => change({ ...prize, block: target.value })}
                  />
                </div>
              )}
              <TextField
                name={`rules.${at}.name`}
                label="Tên giải"
                value={prize.name}
                onChange={({ target }) => change({ ...prize, name: target.value })}
                error={errorAt(`${value.indexOf(prize)}.name`)}
              />
              <NumberField
                name={`rules.${at}.count`}
                label="Số giải"
                value={prize.count}
                onChange={({ target }) => change({ ...prize, count: target.value })}
                error={errorAt(`${value.indexOf(prize)}.count`)}
              />
            </div>
          );
        }}
      </Rows>
    </fieldset>
  );
}

/** Another rank; a name that was only the rank's follows it. */
function ranked(prize: TypedPrize, typed: string): TypedPrize {
  const rank = prizeRanks.find((known) => known === typed) ?? prize.rank;
  const follows = prize.name === '' || prize.name === prizeRankWords[prize.rank];
  return { ...prize, rank, name: follows ? prizeRankWords[rank] : prize.name };
}

type TableProps = PrizesProps & {
  title: string;
  note?: string;
  mine: (prize: TypedPrize) => boolean;
  fresh: Omit<TypedPrize, 'key' | 'count'>;
  add: string;
};
