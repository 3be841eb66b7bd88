import { line } from '../../text/text';
import type { TeamMember } from './needs';

const heading = /^(stt|tt|số|họ)(\s|$)/iu;
const numbering = /^\s*(\d{1,3}\s*[.)\-–:]\s*|[-–•*+]\s+)/u;

/** One "name<tab ; , or dash>post" per line, as pasted; "Đội trưởng" and "dự bị" give the role. */
export function teamFromList(text: string, { hasCaptain }: { hasCaptain: boolean }): TeamMember[] {
  const people = text
    .split(/\r\n?|\n/u)
    .map(personIn)
    .filter((person) => person !== null);
  if (hasCaptain || people.some(({ role }) => role === 'captain')) return people;
  return people.map((person, at) => (at === 0 ? { ...person, role: 'captain' } : person));
}

function personIn(row: string): TeamMember | null {
  const cells = row
    .replace(numbering, '')
    .split(/\t|;|,|\s[-–]\s/u)
    .map(line)
    .filter((cell) => cell !== '' && !/^\d{1,3}$/u.test(cell));
  const [name, ...rest] = cells;
  if (name === undefined || heading.test(name)) return null;
  const roleOf = (words: string): TeamMember['role'] | null =>
    /^đội trưởng$/iu.test(words) ? 'captain' : /^dự bị$/iu.test(words) ? 'reserve' : null;
  const role = rest.map(roleOf).find((known) => known !== null) ?? 'member';
  const post = rest.filter((words) => roleOf(words) === null && !/^thành viên$/iu.test(words));
  return { name, title: post.join(', '), role };
}
