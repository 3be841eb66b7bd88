import { notFound, redirect } from 'next/navigation';
import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { canReport, canWrite, type JudgedModel } from '@/domain/registry/model/may';
import type { Verdict } from '@/domain/verdict';
import { yes } from '@/domain/verdict';
import { currentActor } from '@/server/account/session';
import { dossier } from '@/server/registry/models/queries';

type Rule = (by: Actor, model: Pick<JudgedModel, 'unitId' | 'status'>) => Verdict;

/** The law of seeing has said already who sees the model. */
const seen: Rule = () => yes;

/** Who opens which screen of a model, by its path. The links to them and the pages ask here. */
const screens = {
  '': seen,
  '/chuyen': seen,
  '/dang-ky': canWrite,
  '/in': seen,
  '/ket-qua': canReport,
} as const satisfies Record<string, Rule>;
export type ModelScreen = keyof typeof screens;

export const opensModel = (by: Actor, screen: ModelScreen, model: Parameters<Rule>[1]): boolean =>
  screens[screen](by, model).ok;

/** The model and who looks at it; a screen that is closed leads back to the model, which says why. */
export async function modelHere(screen: ModelScreen, id: string) {
  const by = await currentActor();
  const model = await dossier(by, id);
  if (!model) notFound();
  if (!opensModel(by, screen, model)) redirect(deskPage.model(id));
  return { by, model, here: deskPage.model(id) };
}
