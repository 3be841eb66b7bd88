'use client';

import { useActionState, useState } from 'react';
import { flawsOf } from '@/domain/contest/may';
import { Rescaled } from '../rescaled';
import type { ContestRules } from '@/domain/contest/rules';
import { flawWords } from '@/ui/contest-words';
import { Notice } from '@/ui/notice';
import { errorOf, Outcome } from '@/ui/outcome';
import { Section } from '@/ui/section';
import type { Option } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { setContestRules } from './actions';
import { Blocks } from './blocks';
import { rulesInput } from './input';
import { Parts } from './parts';
import { Prizes } from './prizes';
import { Aggregating, Ties } from './ranking';
import { Openness, Terms } from './terms';
import { typedRules, type TypedRules } from './typed';

type Given = {
  id: string;
  base: number;
  /** Where the rules are read. */
  readAt: string;
  rules: ContestRules;
  units: Option[];
  asksReason: boolean;
  locked: boolean;
};

export function RulesForm({ given }: { given: Given }) {
  const [state, post] = useActionState(setContestRules, null);
  const [rules, setRules] = useState(() => typedRules(given.rules));
  const stale = state?.kind === 'done' ? state.value : undefined;
  const [reason, setReason] = useState('');
  const errorAt = (name: string) => errorOf(state, `rules.${name}`);
  const piece = <Name extends keyof TypedRules>(name: Name) => ({
    value: rules[name],
    onChange: (value: TypedRules[Name]) => setRules({ ...rules, [name]: value }),
    errorAt: (inner: string) => errorAt(`${name}.${inner}`),
  });
  const whole = { value: rules, onChange: setRules, errorAt };
  const named = (rows: readonly { key: string; name: string }[]): Option[] =>
    rows.map(({ key, name }) => ({ value: key, label: name || 'Chưa có tên' }));
  return (
    // The controls hold their own text, so a form that React would empty after the post is not asked to.
    <form
      action={() =>
        post({ id: given.id, base: stale?.revision ?? given.base, rules: JSON.stringify(rules), reason })
      }
      noValidate
      className="space-y-6"
    >
      {stale ? <Overtaken readAt={given.readAt} /> : <Outcome state={state} />}
      <Flaws rules={rules} />
      <Section title="Khối dự thi" boxed>
        <Blocks {...piece('blocks')} units={given.units} />
      </Section>
      {given.locked && (
        <Notice tone="info" title="Phần thi, tiêu chí và thang điểm đã khóa">
          Đã có điểm chấm nên không thể thay đổi phần thi, tiêu chí, thang điểm và cách tổng hợp điểm.
        </Notice>
      )}
      <fieldset disabled={given.locked} className="min-w-0 space-y-6">
        <legend className="sr-only">Phần thi và cách tổng hợp điểm</legend>
        <Section title="Phần thi" boxed>
          <Parts {...piece('parts')} />
        </Section>
        <Section title="Tổng hợp điểm" boxed>
          <Aggregating {...piece('aggregation')} />
        </Section>
      </fieldset>
      <Section title="Khi bằng điểm" boxed intro="Xét lần lượt; nếu vẫn bằng nhau thì đồng hạng.">
        <Ties {...piece('ties')} parts={named(rules.parts)} />
      </Section>
      <Section title="Giải thưởng" boxed>
        <Prizes {...piece('prizes')} blocks={named(rules.blocks)} parts={named(rules.parts)} />
      </Section>
      <Section title="Điều kiện dự thi" boxed>
        <Terms {...whole} />
      </Section>
      <Section title="Công khai" boxed>
        <Openness {...whole} />
      </Section>
      {given.asksReason && (
        <TextareaField
          name="reason"
          label="Lý do sửa"
          hint="Đã có bài dự thi được nộp, nên mỗi lần sửa Thể lệ phải có lý do; lý do được ghi vào lịch sử."
          required
          rows={3}
          max={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={errorOf(state, 'reason')}
        />
      )}
      <div className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        <Submit pendingLabel="Đang lưu…">{stale ? 'Lưu bản của tôi' : 'Lưu Thể lệ'}</Submit>
      </div>
    </form>
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
          Xem Thể lệ hiện có ở thẻ mới
        </a>
      }
    >
      Chưa lưu, để không ghi đè bản nào; nội dung Ông/Bà vừa nhập vẫn còn ở dưới. Xem Thể lệ hiện có, sửa lại
      mục cần lấy theo bản đó, rồi bấm “Lưu bản của tôi”.
    </Notice>
  );
}

/** What does not hold together as the rules stand on the screen; only what can be read is judged. */
function Flaws({ rules }: { rules: TypedRules }) {
  const read = rulesInput.safeParse(rules);
  const flaws = read.success ? flawsOf(read.data) : [];
  if (flaws.length === 0) return read.success ? <Rescaled rules={read.data} /> : null;
  return (
    <Notice tone="warning" title="Thể lệ còn chỗ chưa khớp; lưu được nhưng chưa thông báo được">
      <ul className="list-disc pl-5">
        {flaws.map((flaw) => (
          <li key={flaw}>{flawWords[flaw]}</li>
        ))}
      </ul>
    </Notice>
  );
}
