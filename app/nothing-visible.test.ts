import { expect, test } from 'vitest';
import { z } from 'zod';

// "Empty" is what shows nothing, in whatever field and by whatever sign: each field of each form takes a text of unseen
// signs as it takes an empty one.

const modules = import.meta.glob<Record<string, unknown>>(
  ['./**/{input,reason,sheet-text,dates-input}.ts', '../server/account/sign-in/credentials.ts'],
  { eager: true },
);

/** Nobody types these: they are kept by the page, or compared letter by letter as secrets. */
const untyped =
  /(^|\.)(id|\w+Ids?|ids|token|password|newPassword|newPasswordAgain|ownPassword|back|from|here|event|base|seen|first|second|pending|query|rows|slug|digest|hash|own\w*|entry|judge|part|pair|draw|freeze|late|key|scope|prize|rule|otpAnswer|answer|lines|lateAct|act|rating|kept|at|seed|sheet|line|contest|block|to|decides|time\.\w+|remember|isOther)$/u;

type Field = { path: string; schema: z.ZodType };

const unwrap = (schema: z.ZodType): z.ZodType[] => {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } };
  if (def.type === 'pipe') {
    const head = def.in as z.ZodType;
    return (head as unknown as { def: { type: string } }).def.type === 'transform'
      ? unwrap(def.out as z.ZodType)
      : unwrap(head);
  }
  if (def.type === 'intersection')
    return [...unwrap(def.left as z.ZodType), ...unwrap(def.right as z.ZodType)];
  if (def.type === 'union') return (def.options as z.ZodType[]).flatMap(unwrap);
  if (def.type === 'array') return unwrap(def.element as z.ZodType);
  return [schema];
};

const fieldsOf = (schema: z.ZodType, path: string): Field[] =>
  unwrap(schema).flatMap((one) => {
    const { def } = one as unknown as { def: { type: string; shape?: Record<string, z.ZodType> } };
    if (def.type !== 'object') return [];
    return Object.entries(def.shape ?? {}).flatMap(([name, field]) => [
      { path: `${path}.${name}`, schema: field },
      ...fieldsOf(field, `${path}.${name}`),
    ]);
  });

const fields = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? fieldsOf(schema, `${file}#${name}`) : [],
  ),
);
const typed = fields.filter(({ path, schema }) => !untyped.test(path) && takesText(schema));

function takesText(schema: z.ZodType): boolean {
  const { success, error } = schema.safeParse(7);
  return !success && error.issues.some((issue) => 'expected' in issue && issue.expected === 'string');
}

test('the fields are found', () => {
  const names = new Set(typed.map(({ path }) => path.split('.').at(-1)));
  expect(typed.length).toBeGreaterThan(100);
  for (const name of [
    'name',
    'reason',
    'title',
    'summary',
    'story',
    'rationale',
    'phone',
    'number',
    'authority',
    'email',
  ])
    expect(names).toContain(name);
});

const nothings = [
  '\u200b\u00ad',
  '\u3164',
  '\u2800\u2800',
  '\u115f\u1160',
  '\uffa0',
  ' \u00a0\u202f',
  '\u2060\ufeff',
  '\u202e',
  '\u0301',
  '\u180e\ufe0f',
  '\n\u2028',
];

test.each(typed.map(({ path, schema }) => [path, schema] as const))('%s', (_, schema) => {
  const told = (text: string) => {
    const { success, data, error } = schema.safeParse(text);
    return success ? { data } : { messages: error.issues.map(({ message }) => message) };
  };
  for (const nothing of nothings) expect(told(nothing)).toEqual(told(''));
});
