import { describe, expect, test } from 'vitest';
import { items } from '@/domain/registry/model/form';
import { readUnits } from '../units';
import { random } from './random';
import { templates, templatesFor } from './templates';
import { write } from './write';

const subjects = readUnits()
  .filter((unit) => unit.validFrom < '2018' && unit.kind !== 'province')
  .map((unit) => unit);

const told = subjects.flatMap((subject) =>
  templatesFor(subject).map((template) =>
    write(template, { subject, year: 2020, by: random(subject.ref + template.name) }),
  ),
);

describe('the texts of the demonstration', () => {
  test('every bound unit has at least four models to choose from', () => {
    expect(subjects.filter((subject) => templatesFor(subject).length < 4).map((one) => one.slug)).toEqual([]);
  });

  test('every template is told by some unit, and every item is filled', () => {
    expect(new Set(told.map(({ text }) => text.rationale)).size).toBeGreaterThan(templates.length);
    for (const { text, results } of told) {
      for (const item of items) expect(text[item]).not.toBe('');
      expect(Object.values(text).join() + results).not.toMatch(/[{}|]|undefined/u);
    }
  });

  test('all of it is NFC, in one spelling, and marked as made up', () => {
    for (const { text, results } of told) {
      const whole = [...Object.values(text), results].join('\n');
      expect(whole).toBe(whole.normalize('NFC'));
      expect(whole).not.toMatch(/(hoà|hoá|thuỷ|uỷ|khoẻ)(?!\p{L})/iu);
      expect(text.sustainability).toContain('dữ liệu minh họa');
    }
  });

  test('the same seed tells the same, another one something else', () => {
    const [subject] = subjects;
    const [template] = templates;
    if (!subject || !template) throw new Error('no subject');
    const tell = (seed: string) => write(template, { subject, year: 2021, by: random(seed) }).text;
    expect(tell('a')).toEqual(tell('a'));
    expect(tell('a')).not.toEqual(tell('b'));
  });
});
