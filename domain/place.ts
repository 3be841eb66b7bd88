/** Names of places in a line of text: Decree 30/2020 writes their common noun small, "xã Bó Mười, thành phố Sơn La". */

const commonNoun = /^(?:xã|phường|thị trấn|thị xã|huyện|thành phố|tỉnh)(?= (?!ủy ))/iu;

/**
 * The name as it stands inside a line. Left as they are: offices ("Sở Nội vụ" is a name as a whole), and places called
 * by a number or a person, whose common noun belongs to the name ("Phường 1", "Phường Tô Hiệu").
 */
export function nameInLine(name: string): string {
  if (/\d/u.test(name) || calledByPerson.test(name)) return name;
  return name.replace(commonNoun, (noun) => noun.toLowerCase());
}

const calledByPerson = /(?:Tô Hiệu|Hồ Chí Minh)$/u;

type Superior = { name: string; kind?: string } | null | undefined;

/** The superior that tells namesakes apart; every district and office stands under the province, so that is left out. */
export const districtOf = (superior: Superior): string | undefined =>
  superior && superior.kind !== 'province' && !superior.name.startsWith('Tỉnh ')
    ? nameInLine(superior.name)
    : undefined;

/** "Xã Bó Mười, huyện Thuận Châu": the first word of a line, or after a colon, keeps its capital. */
export const placeLine = (name: string, superior?: Superior): string =>
  [name, superior?.name !== name && districtOf(superior)].filter(Boolean).join(', ');
