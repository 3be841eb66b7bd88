import type { Appraisal } from '@/domain/registry/model/appraisal';
import type { ModelText } from '@/domain/registry/model/form';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import type { Audience, PaperKind } from '@/domain/registry/papers/paper';
import type { SeedUnit } from '../units';

/** A model that somebody will register, known by `key` until it has an id. */
export type PlannedModel = {
  key: string;
  unit: SeedUnit;
  year: number;
  /** The key of last year's model, when it is continued. */
  continues: string | null;
  text: ModelText;
  results: string;
};

/** What somebody does at a moment; the one who plays the story finds out who. */
export type Step = { at: Date } & (
  | { do: 'register' | 'save'; model: string }
  | {
      do: 'attach';
      model: string;
      kind: PaperKind;
      file: string;
      title: string;
      number: string;
      issuedOn: Date;
      audience: Audience;
    }
  | { do: 'report'; model: string; selfScore: number }
  | { do: 'move'; model: string; event: Exclude<ModelEvent, 'recognise' | 'decline'>; reason: string }
  | { do: 'rate'; model: string; appraisal: Appraisal }
  | {
      do: 'decide';
      year: number;
      number: string;
      issuedOn: Date;
      summary: string;
      recognise: string[];
      decline: { model: string; reason: string }[];
    }
  | { do: 'lock'; year: number; reason: string }
);

export type Plan = { models: PlannedModel[]; steps: Step[] };
