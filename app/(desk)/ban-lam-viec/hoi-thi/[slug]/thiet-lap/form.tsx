'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Section } from '@/ui/page/section';
import { Submit } from '@/ui/form/submit';
import { DateField } from '@/ui/form/date-field';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { Torn } from '@/ui/torn';
import { DatesFields } from '../../dates-fields';
import { setUpContest } from './actions';
import { type SetUpField, type SetUpTexts, setUpWords } from './texts';

type Given = {
  id: string;
  slug: string;
  revision: number;
  asksReason: boolean;
  yearStands: boolean;
  texts: SetUpTexts;
};

export function SetUpForm({ given }: { given: Given }) {
  const [state, post] = usePost(setUpContest);
  const stale = state?.kind === 'done' ? state.value : undefined;
  // What was typed stays in the fields, and the next press saves it over what is shown beside it.
  const shown: FormState | null = stale
    ? { kind: 'invalid', errors: {}, typed: { ...stale.mine, reason: stale.reason } }
    : state;
  const plain = fieldsOf(shown);
  const field = (name: SetUpField) => plain(name, given.texts[name]);
  return (
    <PostForm post={post} noValidate className="space-y-6">
      {stale ? <Stale mine={stale.mine} theirs={stale.theirs} /> : <Outcome state={state} />}
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="here" value={given.slug} />
      <input type="hidden" name="base" value={stale?.revision ?? given.revision} />
      <Section title="Hội thi" boxed>
        <TextField {...field('name')} label={setUpWords.name} required />
        <TextField {...field('organiser')} label={setUpWords.organiser} required />
      </Section>
      <Section title="Mốc thời gian" boxed intro="Giờ Việt Nam.">
        <DatesFields state={shown} dates={given.texts} yearStands={given.yearStands} />
      </Section>
      <Section title="Thể lệ" boxed>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('rulesNumber')} label="Số, ký hiệu văn bản" placeholder="12/TL-BTC" />
          <DateField {...field('rulesIssuedOn')} label="Ngày ban hành" />
        </div>
        <TextareaField {...field('rulesText')} label={setUpWords.rulesText} rows={10} max={100_000} />
      </Section>
      <Section title="Quy chế chấm thi" boxed>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('judgingNumber')} label="Số, ký hiệu văn bản" placeholder="15/QC-BTC" />
          <DateField {...field('judgingIssuedOn')} label="Ngày ban hành" />
        </div>
        <TextareaField {...field('judgingText')} label={setUpWords.judgingText} rows={10} max={100_000} />
      </Section>
      {given.asksReason && (
        <ReasonField
          {...plain('reason')}
          label="Lý do sửa"
          hint="Đã có bài dự thi được nộp, nên mỗi lần sửa phải có lý do; lý do được ghi vào lịch sử."
          required
          max={2000}
        />
      )}
      <Submit>{stale ? 'Lưu bản của tôi' : 'Lưu thiết lập'}</Submit>
    </PostForm>
  );
}

function Stale({ mine, theirs }: { mine: SetUpTexts; theirs: SetUpTexts }) {
  const names = (Object.keys(setUpWords) as SetUpField[]).filter((name) => mine[name] !== theirs[name]);
  return (
    <Torn
      hint="Chưa lưu, để không ghi đè bản nào. Các ô bên dưới vẫn giữ nội dung Ông/Bà vừa nhập; sửa lại mục cần lấy theo bản mới hơn rồi bấm “Lưu bản của tôi”."
      fields={names.map((name) => ({
        name,
        label: setUpWords[name],
        mine: mine[name],
        theirs: theirs[name],
      }))}
    />
  );
}
