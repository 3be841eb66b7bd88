'use client';

import { useState } from 'react';
import type { Entrant } from '@/domain/contest/setup/blocks';
import { cautionsOf, flawsAtFields, flawsOf } from '@/domain/contest/setup/flaws';
import { lastingKeys } from '@/domain/contest/setup/lasting-keys';
import { newCautions } from '@/domain/contest/setup/may';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { rulesInput } from '@/domain/contest/setup/rules-input';
import { typedRules } from '@/domain/contest/setup/typed-rules';
import { Notice } from '@/ui/element/notice';
import { Checkbox } from '@/ui/form/choice-field';
import { useEditor } from '@/ui/form/named/editor';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import type { Option } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import type { UnitOption } from '@/ui/list/unit-field';
import { Section } from '@/ui/page/section';
import { cautionWords, flawWords } from '@/ui/words/contest/contest';
import { Cautions } from '../cautions';
import { Rescaled } from '../rescaled';
import { setContestRules } from './actions';
import { Blocks } from './blocks';
import { type RulesText, rulesTextInput } from './input';
import { Parts } from './parts';
import { Prizes } from './prizes';
import { Aggregating, Ties } from './ranking';
import { Openness, Terms } from './terms';

type Given = {
  id: string;
  base: number;
  /** Where the rules are read. */
  readAt: string;
  rules: ContestRules;
  year: number;
  name: string;
  announcedAt: Date | null;
  opensAt: Date;
  units: UnitOption[];
  groups: Option[];
  /** Units of the day on which the contest opens. */
  entrants: Entrant[];
  asksReason: boolean;
  locked: boolean;
};

export function RulesForm({ given }: { given: Given }) {
  const [state, post] = usePost(setContestRules);
  const stale = state?.kind === 'done' ? state.value : undefined;
  const [accepted, setAccepted] = useState('');
  const editor = useEditor<RulesText>({
    id: 'the-le',
    schema: rulesTextInput,
    drawn: { rules: typedRules(given.rules), reason: '' },
    state,
    keeps: true,
    said: ({ rules }) => flawsSaid(rulesInput.safeParse(rules), given),
  });
  const { form, field, values } = editor;
  const { rules } = values;
  const read = rulesInput.safeParse(rules);
  const cautions = read.success ? newCautions(given, read.data).join(' ') : '';
  const named = (rows: readonly { key: string; name: string }[]): Option[] =>
    rows.map(({ key, name }) => ({ value: key, label: name || 'Chưa có tên' }));
  return (
    <PostForm
      post={post}
      {...editor.bind}
      payload={() => {
        const typed = form.getValues();
        const keyed = lastingKeys(typedRules(given.rules), {
          next: typed.rules,
          isRenamable: given.announcedAt === null,
        });
        form.setValue('rules', keyed);
        const base = stale?.revision ?? given.base;
        return { id: given.id, base, rules: keyed, reason: typed.reason, cautions: accepted };
      }}
      rows={{
        text: JSON.stringify(values),
        put: (text) => form.reset(JSON.parse(text) as RulesText, { keepDefaultValues: true }),
      }}
      className="space-y-6"
    >
      {stale ? <Overtaken readAt={given.readAt} /> : <Outcome state={editor.outcome} />}
      <Flaws read={read} given={given} />
      <Section title="Khối dự thi" boxed>
        <Blocks editor={editor} units={given.units} groups={given.groups} opensAt={given.opensAt} />
      </Section>
      {given.locked && (
        <Notice tone="info" title="Phần thi, tiêu chí và thang điểm đã khóa">
          Đã có điểm chấm nên không thể thay đổi phần thi, tiêu chí, thang điểm và cách tổng hợp điểm.
        </Notice>
      )}
      <fieldset disabled={given.locked} className="min-w-0 space-y-6">
        <legend className="sr-only">Phần thi và cách tổng hợp điểm</legend>
        <Section title="Phần thi" boxed>
          <Parts editor={editor} stood={given.rules.parts} />
        </Section>
        <Section title="Tổng hợp điểm" boxed>
          <Aggregating editor={editor} />
        </Section>
      </fieldset>
      <Section title="Khi bằng điểm" boxed intro="Xét lần lượt; nếu vẫn bằng nhau thì đồng hạng.">
        <Ties editor={editor} parts={named(rules.parts)} />
      </Section>
      <Section title="Giải thưởng" boxed>
        <Prizes editor={editor} blocks={named(rules.blocks)} parts={named(rules.parts)} />
      </Section>
      <Section title="Điều kiện dự thi" boxed>
        <Terms editor={editor} />
      </Section>
      <Section title="Công khai" boxed>
        <Openness editor={editor} />
      </Section>
      {given.asksReason && (
        <ReasonField
          {...field('reason')}
          label="Lý do sửa"
          hint="Đã có bài dự thi được nộp, nên mỗi lần sửa Thể lệ phải có lý do; lý do được ghi vào lịch sử."
          required
          max={2000}
        />
      )}
      {cautions !== '' && (
        <Checkbox
          name="cautions"
          label="Đã đọc và chấp nhận các điều cần lưu ý nêu ở đầu trang"
          checked={accepted === cautions}
          onChange={({ target }) => setAccepted(target.checked ? cautions : '')}
        />
      )}
      <div className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        <Submit pendingLabel="Đang lưu…">{stale ? 'Lưu bản của tôi' : 'Lưu Thể lệ'}</Submit>
      </div>
    </PostForm>
  );
}

/** Somebody else has saved meanwhile: nothing is overwritten before the writer has looked. */
function Overtaken({ readAt }: { readAt: string }) {
  return (
    <Notice
      tone="warning"
      live
      title="Người khác vừa lưu Thể lệ hoặc thiết lập Hội thi"
      actions={
        <a href={readAt} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
          Xem Thể lệ hiện có ở trang mới
        </a>
      }
    >
      Chưa lưu, để không ghi đè bản nào; nội dung Ông/Bà vừa nhập vẫn còn ở dưới. Xem Thể lệ hiện có, sửa lại
      mục cần lấy theo bản đó, rồi bấm “Lưu bản của tôi”.
    </Notice>
  );
}

type Read = ReturnType<typeof rulesInput.safeParse>;

/** What does not hold together, by the field at which it is mended. */
function flawsSaid(read: Read, given: Given): (name: string) => string | undefined {
  if (!read.success) return () => undefined;
  const flaws = flawsAtFields(read.data, given.entrants);
  const surprising = cautionsOf({ ...given, rules: read.data });
  return (name) => {
    const flaw = flaws.find(({ at }) => `rules.${at}` === name)?.flaw;
    if (flaw) return flawWords[flaw];
    return name === 'rules.eligibility.dutyYear' && surprising.includes('modelsOfAnotherYear')
      ? cautionWords.modelsOfAnotherYear
      : undefined;
  };
}

/** What does not hold together as the rules stand on the screen; only what can be read is judged. */
function Flaws({ read, given }: { read: Read; given: Given }) {
  if (!read.success) return null;
  const flaws = flawsOf(read.data, given.entrants);
  return (
    <>
      {flaws.length > 0 ? (
        <Notice tone="warning" title="Thể lệ còn chỗ chưa khớp; lưu được nhưng chưa thông báo được">
          <ul className="list-disc pl-5">
            {flaws.map((flaw) => (
              <li key={flaw}>{flawWords[flaw]}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Rescaled rules={read.data} />
      )}
      <Cautions contest={{ ...given, rules: read.data }} />
    </>
  );
}
