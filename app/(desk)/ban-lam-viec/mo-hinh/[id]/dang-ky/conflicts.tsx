import {
  fields,
  type FormField,
  formFields,
  holders,
  type ModelText,
  tags,
} from '@/domain/registry/model/form';
import { Torn } from '@/ui/torn';
import { fieldWords, formWords, holderWords, tagWords } from '@/ui/words/words';

/** Where two people changed the same field of the form. */
export function Conflicts({ mine, theirs, choose }: ConflictsProps) {
  const torn = formFields.filter((name) => name in theirs);
  return (
    <Torn
      choose={choose}
      fields={torn.map((name) => ({
        name,
        label: formWords[name],
        mine: shown(mine[name]),
        theirs: shown(theirs[name]),
      }))}
    />
  );
}

type ConflictsProps = {
  mine: ModelText;
  theirs: Partial<ModelText>;
  choose?: (field: FormField, take: 'mine' | 'theirs') => void;
};

/** A value of any field as words. */
export function shown(value: ModelText[FormField] | undefined): string {
  if (Array.isArray(value))
    return tags
      .filter((tag) => value.includes(tag))
      .map((tag) => tagWords[tag])
      .join('; ');
  const field = fields.find((known) => known === value);
  const holder = holders.find((known) => known === value);
  return (field && fieldWords[field]) ?? (holder && holderWords[holder]) ?? value ?? '';
}
