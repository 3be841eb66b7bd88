import { forbidden } from 'next/navigation';
import { type Actor, overseesAll, type SignedIn, sits, unitsOf } from '@/domain/actor';
import { canReadJournal } from '@/domain/account/sign-in';
import { mayKeepPeople, mayKeepUnits } from '@/domain/people/person';
import { signedIn } from '@/server/account/session';

type Rule = (by: Actor) => boolean;

const organiser: Rule = (by) => sits(by, 'organiser');
const people: Rule = (by) => mayKeepPeople(by).ok;
const units: Rule = (by) => mayKeepUnits(by).ok;
const ledger: Rule = (by) => people(by) || sits(by, 'viewer');
const everybody: Rule = () => true;

/** Who opens which screen of the desk, by its path. Navigation and pages ask here; of a contest, `hoi-thi/[slug]/sections.ts`. */
const screens = {
  '/bao-cao-tong-hop': overseesAll,
  '/cho-phep': ledger,
  '/de-nghi': people,
  '/don-vi': units,
  '/hoi-thi/moi': organiser,
  '/hop-thu-di': people,
  '/ke-hoach': overseesAll,
  '/ke-hoach/moi': organiser,
  '/ke-hoach/sua': organiser,
  '/mo-hinh/moi': (by) => unitsOf(by).length > 0,
  '/nam': overseesAll,
  '/nghia-vu/bao-cao': overseesAll,
  '/nghia-vu/don-doc': organiser,
  '/nguoi-dung': people,
  '/nguoi-dung/dang-nhap': (by) => canReadJournal(by).ok,
  '/nhat-ky': ledger,
  '/tham-dinh': overseesAll,
  '/tham-dinh/quyet-dinh': everybody,
  '/tham-dinh/quyet-dinh/moi': organiser,
  '/tham-dinh/quyet-dinh/sua': organiser,
} as const satisfies Record<string, Rule>;
export type DeskScreen = keyof typeof screens;

export const isDeskScreen = (path: string): path is DeskScreen => Object.hasOwn(screens, path);

export const opensScreen = (by: Actor, screen: DeskScreen): boolean => screens[screen](by);

/** Who looks at the screen; a screen for others is refused. */
export async function deskHere(screen: DeskScreen): Promise<SignedIn> {
  const by = await signedIn();
  if (!opensScreen(by, screen)) forbidden();
  return by;
}
