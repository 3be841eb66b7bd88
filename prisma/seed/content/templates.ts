import { economy as officeEconomy } from './offices/economy';
import { politics as officePolitics } from './offices/politics';
import { society as officeSociety } from './offices/society';
import type { Template } from './template';
import { economy } from './villages/economy';
import { politics } from './villages/politics';
import { security } from './villages/security';
import { society } from './villages/society';
import type { Subject } from './write';

export const templates: readonly Template[] = [
  ...economy,
  ...society,
  ...security,
  ...politics,
  ...officeEconomy,
  ...officeSociety,
  ...officePolitics,
];

/** What the unit could do; a town has no buffalo under the floor. */
export const templatesFor = (subject: Subject): Template[] =>
  templates.filter(
    (template) =>
      template.kinds.includes(subject.kind) &&
      (template.only?.includes(subject.code) ?? true) &&
      !(isTown(subject) && template.tags.includes('ethnicMinorityArea') && subject.kind === 'commune') &&
      (isTown(subject) || !template.name.includes('quét mã')),
  );

const isTown = (subject: Subject): boolean => subject.form === 'phường' || subject.form === 'thị trấn';
