import { deskPage } from '@/domain/addresses';
import { countsAsRegistered } from '@/domain/registry/model/lifecycle';
import type { Duty } from '@/domain/registry/duties/obligation';
import { canRegisterIn, type Season } from '@/domain/registry/duties/season';
import type { OwnModel } from '@/server/registry/models/my-models';

/**
 * Where a duty of the year is done, or lies once it is done: the form of a model that is not handed in yet, the paper's
 * place in the file of one that is, or a new model. Null: nothing was registered, and the year is locked.
 */
export function placeOfDuty(duty: Duty, season: Season, models: readonly OwnModel[]): string | null {
  const standing = models.filter(({ status }) => status !== 'withdrawn');
  const registered = standing.find(({ status }) => countsAsRegistered(status));
  const begun = standing.find(({ status }) => status === 'returned' || status === 'draft');
  const [file] = [registered ?? begun];
  if (!file) return canRegisterIn(season).ok ? `${deskPage.newModel}?nam=${season.year}` : null;
  const here = deskPage.model(file.id);
  if (duty !== 'registration') return `${here}#paper-${duty}`;
  return registered ? here : `${here}/dang-ky`;
}
