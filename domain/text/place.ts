/** Decree 30/2020 writes common nouns small within a line: "xã Bó Mười, thành phố Sơn La". */

const commonNoun = /^(?:xã|phường|thị trấn|thị xã|huyện|thành phố|tỉnh)(?= (?!ủy ))/iu;

/** Keeps offices ("Sở Nội vụ"), numbers and people's names ("Phường Tô Hiệu"), whose noun
 * belongs to the name. */
export function nameInLine(name: string): string {
  if (/\d/u.test(name) || calledByPerson.test(name)) return name;
  return name.replace(commonNoun, (noun) => noun.toLowerCase());
}

const calledByPerson = /(?:Tô Hiệu|Hồ Chí Minh)$/u;

type Superior = { name: string; kind?: string } | null | undefined;

/** Omits the province, which is above every district and office and so distinguishes none. */
export const districtOf = (superior: Superior): string | undefined =>
  superior && superior.kind !== 'province' && !superior.name.startsWith('Tỉnh ')
    ? nameInLine(superior.name)
    : undefined;

/** Keeps the first capital: "Xã Bó Mười, huyện Thuận Châu". */
export const placeLine = (name: string, superior?: Superior): string =>
  [name, superior?.name !== name && districtOf(superior)].filter(Boolean).join(', ');

type Standing = { district?: { name: string } | null; group?: { name: string } | null };

/** Beside a unit's name in lists: a commune's district, or since districts ended its group. */
export const standsIn = ({ kind, district, group }: Standing & { kind: string }): string | undefined =>
  (kind === 'commune' ? district?.name : undefined) ?? group?.name;

/** The same within a line: "Xã Bó Mười, huyện Thuận Châu", "Xã Chiềng Mai, Cụm thi đua số 1". */
export const standingLine = (name: string, { district, group }: Standing): string =>
  district || !group ? placeLine(name, district) : `${name}, ${group.name}`;
