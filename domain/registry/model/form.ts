import { line, lines } from '../../text/text';

/** The registration form (phiếu đăng ký): ten items and what Sơn La adds. */

export const items = [
  'name',
  'rationale',
  'objectives',
  'method',
  'areaAudience',
  'actors',
  'resources',
  'duration',
  'outputs',
  'sustainability',
] as const;
export type Item = (typeof items)[number];

export const fields = ['economy', 'cultureSociety', 'defenceSecurity', 'politicalSystem'] as const;
export type Field = (typeof fields)[number];

export const holders = ['collective', 'individual'] as const;
export type Holder = (typeof holders)[number];

export const origins = ['new', 'continued'] as const;
export type Origin = (typeof origins)[number];

export const tags = [
  'newRural',
  'ethnicMinorityArea',
  'adminReform',
  'digitalTransformation',
  'environment',
  'povertyReduction',
] as const;
export type Tag = (typeof tags)[number];

/** Characters after NFC. Titles of plans run past 200. */
export const textLimits = { name: 500, item: 20_000, person: 200, phone: 30 } as const;

export type ModelText = Record<Item, string> & {
  field: Field | null;
  holder: Holder;
  tags: string[];
  leadPerson: string;
  contactPerson: string;
  contactPhone: string;
};

/** "Duy trì" copies these; papers, scores and approvals are owed anew (KH 04, III.4). */
export const carriedOver = [
  ...items,
  'field',
  'holder',
  'tags',
  'leadPerson',
  'contactPerson',
  'contactPhone',
] as const;

export const tidy = (text: ModelText): ModelText => ({
  ...(Object.fromEntries(items.map((item) => [item, lines(text[item])])) as Record<Item, string>),
  name: line(text.name),
  field: text.field,
  holder: text.holder,
  tags: tags.filter((tag) => text.tags.includes(tag)),
  leadPerson: line(text.leadPerson),
  contactPerson: line(text.contactPerson),
  contactPhone: line(text.contactPhone),
});

/** In form order; the names are those of the database columns. */
export const formFields = carriedOver;
export type FormField = (typeof formFields)[number];

export const changed = (before: Partial<ModelText>, after: ModelText): FormField[] =>
  formFields.filter((name) => {
    const [old, now] = [before[name], after[name]];
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(now);
  });
