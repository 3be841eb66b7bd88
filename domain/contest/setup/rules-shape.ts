import { z } from 'zod';
import { unitKinds } from '../../unit/unit';
import { type ContestRules, partKinds, prizeRanks } from './rules';

/** Checked by the form and again by the verb. Consistency is checked elsewhere (flaws.ts). */

const MOST = 1_000_000;
const key = z.string().regex(/^[a-z0-9-]{1,60}$/u);
const name = z.string().min(1).max(300);
const whole = z.number().int().min(0).max(MOST);

const criterion = z.object({
  key,
  name,
  points: whole,
  levels: z.array(z.object({ from: whole, text: z.string().min(1).max(500) })).max(20),
});

const limit = z.number().int().min(1).max(MOST);
const time = z.discriminatedUnion('shape', [
  z.object({ limit, shape: z.literal('perStartedMinute'), points: whole }),
  z.object({ limit, shape: z.literal('perFullMinute'), points: whole }),
  z.object({ limit, shape: z.literal('bands'), underOneMinute: whole, fromOneMinute: whole }),
  z.object({ limit, shape: z.literal('cutOff') }),
]);

const part = z.object({
  key,
  name,
  kind: z.enum(partKinds),
  scoredBy: z.enum(['judges', 'secretary']),
  points: whole,
  step: whole,
  criteria: z.array(criterion).max(40),
  passMark: whole.nullable(),
  time: time.nullable(),
});

const count = z.number().int().min(1).max(200);

export const rulesShape = z.object({
  blocks: z
    .array(
      z.object({
        key,
        name,
        kinds: z.array(z.enum(unitKinds)),
        groupId: z.string().min(1).max(64).optional(),
        admitted: z
          .array(z.object({ unitId: z.string().min(1), decision: z.string().min(1).max(300) }))
          .max(400),
      }),
    )
    .max(60),
  parts: z.array(part).max(20),
  aggregation: z.object({
    method: z.enum(['mean', 'trimmedMean']),
    outlier: whole.nullable(),
    thirdMarking: whole.nullable(),
    leastSheets: z.number().int().min(1).max(20).optional(),
  }),
  ties: z
    .array(
      z.discriminatedUnion('rule', [
        z.object({ rule: z.literal('higherPart'), part: key }),
        z.object({ rule: z.literal('fasterPart'), part: key }),
        z.object({ rule: z.literal('chair') }),
      ]),
    )
    .max(20),
  prizes: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ key, name, kind: z.literal('main'), block: key, rank: z.enum(prizeRanks), count }),
        z.object({ key, name, kind: z.literal('side'), part: key, block: key.nullable(), count }),
      ]),
    )
    .max(100),
  eligibility: z.object({
    dutyYear: z.number().int().min(2018).max(2100).nullable(),
    allParts: z.boolean(),
  }),
  passMark: whole.nullable(),
  returnsAllowed: z.number().int().min(0).max(20),
  team: z.object({
    least: z.number().int().min(0).max(100),
    most: z.number().int().min(0).max(100),
    reserves: z.number().int().min(0).max(100),
  }),
  blind: z.boolean(),
  othersScores: z.enum(['never', 'afterAll']),
  juryPublic: z.boolean(),
  meansPublic: z.boolean(),
}) satisfies z.ZodType<ContestRules>;
