'use client';

import { deskPage } from '@/domain/addresses';
import { useRef } from 'react';
import { Button, ButtonLink } from '@/ui/element/button';
import { CheckboxGroup } from '@/ui/form/choice-field';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { formatNumber } from '@/ui/words/format';
import { endGroup, placeUnits, renameGroup, takeUnitOut } from '../actions';

type Kind = { label: string; units: readonly (Option & { hint: string | undefined })[] };

type PlaceProps = {
  groupId: string;
  kinds: readonly Kind[];
  /** Those of other groups are among them. */
  everybody: boolean;
  elsewhere: number;
};

/** Ticked by kind; whoever stands in another group is offered when asked for. */
export function PlaceUnits({ groupId, kinds, everybody, elsewhere }: PlaceProps) {
  const [state, post] = usePost(placeUnits);
  const field = fieldsOf(state);
  const error = errorOf(state, 'unitIds');
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="groupId" value={groupId} />
      <DateField {...field('from')} label="Từ ngày" required />
      {kinds.map((kind, at) => (
        <KindOfUnits
          key={kind.label}
          kind={kind}
          error={at === 0 ? error : undefined}
          open={at === kinds.length - 1}
        />
      ))}
      {kinds.length === 0 && (
        <p className="text-ink-soft">Mọi đơn vị đang hoạt động đều đã thuộc một cụm, khối.</p>
      )}
      <div className="flex flex-wrap gap-2">
        {kinds.length > 0 && <Submit>Xếp các đơn vị đã chọn</Submit>}
        {!everybody && elsewhere > 0 && (
          <ButtonLink href={`${deskPage.group(groupId)}?ai=tat-ca`} variant="secondary">
            Hiện cả {formatNumber(elsewhere)} đơn vị ở cụm, khối khác
          </ButtonLink>
        )}
      </div>
    </PostForm>
  );
}

type KindProps = { kind: Kind; error: string | undefined; open: boolean };

function KindOfUnits({ kind: { label, units }, error, open }: KindProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const tickAll = () => {
    const boxes = [...(box.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    const all = boxes.every(({ checked }) => checked);
    for (const one of boxes) one.checked = !all;
  };
  return (
    <details ref={box} open={open || error !== undefined} className="rounded-lg border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2 font-medium">
        {label}: {formatNumber(units.length)}
      </summary>
      <div className="max-h-96 overflow-y-auto pb-4">
        <Button variant="quiet" onClick={tickAll}>
          Chọn tất cả, bỏ chọn tất cả
        </Button>
        <CheckboxGroup name="unitIds" label={label} error={error} options={units} inline />
      </div>
    </details>
  );
}

export function TakeOut({ groupId, units }: { groupId: string; units: readonly Option[] }) {
  const [state, post] = usePost(takeUnitOut);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="groupId" value={groupId} />
      <SelectField {...field('unitId')} label="Đơn vị" empty="Chọn đơn vị" options={units} required />
      <DateField {...field('on')} id="out-on" label="Ra khỏi cụm, khối từ ngày" required />
      <Submit variant="secondary">Đưa ra</Submit>
    </PostForm>
  );
}

export function RenameGroup({ id, name }: { id: string; name: string }) {
  const [state, post] = usePost(renameGroup);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextField {...field('name', name)} label="Tên cụm, khối" required />
      <Submit variant="secondary">Đổi tên</Submit>
    </PostForm>
  );
}

export function EndGroup({ id }: { id: string }) {
  const [state, post] = usePost(endGroup);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <DateField {...field('on')} id="end-on" label="Ngày đầu tiên không còn hoạt động" required />
      <TextareaField
        {...field('note')}
        label="Căn cứ"
        hint="Ví dụ: số, ngày của quyết định chia lại cụm, khối."
        rows={2}
        required
      />
      <Submit variant="danger">Kết thúc hoạt động</Submit>
    </PostForm>
  );
}
