import { useFieldArray } from 'react-hook-form';
import { prizeRanks } from '@/domain/contest/setup/rules';
import { newKey, type TypedPrize } from '@/domain/contest/setup/typed-rules';
import type { Editor } from '@/ui/form/named/editor';
import { RowList } from '@/ui/form/named/rows';
import { type Option, SelectField } from '@/ui/form/select-field';
import { NumberField, TextField } from '@/ui/form/text-field';
import { prizeRankWords } from '@/ui/words/contest/contest';
import type { RulesText } from './input';

type PrizesProps = { editor: Editor<RulesText>; blocks: Option[]; parts: Option[] };

/** The prize table: main prizes block by block, then side prizes by part. */
export function Prizes({ editor, blocks, parts }: PrizesProps) {
  const list = useFieldArray({ control: editor.form.control, name: 'rules.prizes' });
  const table = ({ title, note, mine, fresh, add }: Table) => (
    <fieldset key={title}>
      <legend className="pb-2 font-medium">{title}</legend>
      {note && <p className="pb-2 text-sm text-ink-soft">{note}</p>}
      <RowList
        list={list}
        label={title}
        shows={(prize) => mine(editor.values.rules.prizes[prize])}
        blank={() => ({
          rank: 'first' as const,
          ...fresh,
          key: newKey('giai', editor.form.getValues('rules.prizes')),
          count: '1',
        })}
        add={add}
      >
        {(prize) => <Prize editor={editor} prize={prize} blocks={blocks} parts={parts} />}
      </RowList>
    </fieldset>
  );
  return (
    <div className="space-y-6">
      {blocks.map((block) =>
        table({
          title: `Giải của ${block.label}`,
          mine: (prize) => prize?.kind === 'main' && prize.block === block.value,
          fresh: { kind: 'main', block: block.value, name: prizeRankWords.first, part: '' },
          add: 'Thêm giải',
        }),
      )}
      {table({
        title: 'Giải phụ theo phần thi',
        note: 'Trao cho bài cao điểm nhất của phần thi; bài bằng điểm với bài nhận giải cùng nhận giải.',
        mine: (prize) => prize?.kind === 'side',
        fresh: { kind: 'side', block: '', name: '', part: parts[0]?.value ?? '' },
        add: 'Thêm giải phụ',
      })}
    </div>
  );
}

function Prize({ editor: { field, values, put }, prize, blocks, parts }: PrizesProps & { prize: number }) {
  const at = `rules.prizes.${prize}` as const;
  const now = values.rules.prizes[prize];
  const rank = field(`${at}.rank`);
  /** A name that was only the rank's follows it. */
  const ranked = (typed: string) => {
    const next = prizeRanks.find((known) => known === typed);
    const follows = now && (now.name === '' || now.name === prizeRankWords[now.rank]);
    if (next && follows) put(`${at}.name`, prizeRankWords[next]);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_8rem]">
      {now?.kind === 'main' ? (
        <SelectField
          {...rank}
          label="Hạng"
          options={prizeRanks.map((known) => ({ value: known, label: prizeRankWords[known] }))}
          onChange={(event) => {
            ranked(event.target.value);
            void rank.onChange(event);
          }}
        />
      ) : (
        <div className="space-y-4">
          <SelectField {...field(`${at}.part`)} label="Phần thi" empty="Chọn phần thi" options={parts} />
          <SelectField {...field(`${at}.block`)} label="Khối" empty="Chung các khối" options={blocks} />
        </div>
      )}
      <TextField {...field(`${at}.name`)} label="Tên giải" printed />
      <NumberField {...field(`${at}.count`)} label="Số giải" />
    </div>
  );
}

type Table = {
  title: string;
  note?: string;
  mine: (prize: TypedPrize | undefined) => boolean;
  fresh: Pick<TypedPrize, 'kind' | 'block' | 'name' | 'part'>;
  add: string;
};
