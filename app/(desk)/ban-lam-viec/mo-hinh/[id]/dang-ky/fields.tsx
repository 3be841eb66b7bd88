import type { UseFormRegister } from 'react-hook-form';
import {
  fields,
  type FormField,
  holders,
  type Item,
  items,
  textLimits,
  type ModelText,
  tags,
} from '@/domain/registry/model/form';
import { CheckboxGroup, RadioGroup } from '@/ui/form/choice-field';
import { Section } from '@/ui/page/section';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { fieldWords, formWords, holderWords, itemWords, tagWords } from '@/ui/words/words';
import { Example } from './examples';
import type { Typed } from './input';

type Controls = {
  /** What the controls begin with, and what stands in them. */
  text: ModelText;
  now: ModelText;
  register: UseFormRegister<Typed>;
  errors: Partial<Record<FormField, string>>;
};

/** The ten items in their order, numbered as on paper. */
export function Items({ text, now, register, errors }: Controls) {
  return (
    <Section title="Mười nội dung đăng ký" boxed>
      {items.map((item, index) => {
        const words = {
          label: `${index + 1}. ${itemWords[item]}`,
          hint: hints[item],
          error: errors[item],
          defaultValue: text[item],
        };
        return (
          <div key={item}>
            {item === 'name' ? (
              <TextareaField
                {...register(item)}
                {...words}
                rows={2}
                max={textLimits.name}
                counted={now[item]}
              />
            ) : (
              <TextareaField {...register(item)} {...words} rows={4} max={undefined} />
            )}
            <Example item={item} />
          </div>
        );
      })}
    </Section>
  );
}

export function Kind({ text, register, errors }: Controls) {
  return (
    <Section title="Phân loại" boxed>
      <RadioGroup
        {...register('field')}
        label="Lĩnh vực"
        options={fields.map((value) => ({ value, label: fieldWords[value] }))}
        chosen={text.field ?? ''}
        error={errors.field}
      />
      <RadioGroup
        {...register('holder')}
        inline
        label={formWords.holder}
        options={holders.map((value) => ({ value, label: holderWords[value] }))}
        chosen={text.holder}
        error={errors.holder}
      />
      <CheckboxGroup
        {...register('tags')}
        label={formWords.tags}
        hint="Chọn các nội dung phù hợp, có thể để trống."
        options={tags.map((value) => ({ value, label: tagWords[value] }))}
        chosen={text.tags}
      />
    </Section>
  );
}

export function People({ text, register, errors }: Controls) {
  return (
    <Section title="Người phụ trách, cán bộ đầu mối" boxed>
      <TextField
        {...register('leadPerson')}
        label="Người phụ trách mô hình"
        hint="Họ và tên, chức vụ."
        defaultValue={text.leadPerson}
        error={errors.leadPerson}
        max={undefined}
      />
      <TextField
        {...register('contactPerson')}
        label="Cán bộ đầu mối"
        hint="Người Sở Nội vụ liên hệ khi cần."
        defaultValue={text.contactPerson}
        error={errors.contactPerson}
        max={undefined}
      />
      <TextField
        {...register('contactPhone')}
        type="tel"
        label="Số điện thoại đầu mối"
        defaultValue={text.contactPhone}
        error={errors.contactPhone}
        max={undefined}
        className="max-w-72"
      />
    </Section>
  );
}

const hints: Record<Item, string> = {
  name: 'Ngắn gọn, dễ nhớ.',
  rationale: 'Vì sao cần mô hình này; hiện trạng bằng số liệu nếu có.',
  objectives: 'Cần đạt điều gì, đo bằng gì.',
  method: 'Làm những việc gì, theo cách nào.',
  areaAudience: 'Bản, tiểu khu, tổ dân phố nào; bao nhiêu hộ, ai được hưởng.',
  actors: 'Chủ trì, phối hợp, tham gia; nêu rõ vai trò.',
  resources: 'Kinh phí, cơ sở vật chất, nhân lực, ngày công, xã hội hóa.',
  duration: 'Bắt đầu khi nào, tiến độ, khi nào đánh giá kết quả.',
  outputs: 'Kết quả có thể kiểm chứng.',
  sustainability: 'Duy trì bằng cách nào, có thể nhân rộng ở đâu.',
};
