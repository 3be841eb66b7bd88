import { dayOf } from '@/domain/date/calendar';
import { appraisalOf } from '@/domain/registry/model/appraisal';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import { type PaperKind, usualAudience } from '@/domain/registry/papers/paper';
import type { Random } from '../content/random';
import type { Fate } from './fates';
import { after, between, later } from './office';
import * as reasons from './reasons';
import type { Step } from './step';

type Course = {
  key: string;
  year: number;
  fate: Fate;
  early: boolean;
  photos: readonly string[];
  by: Random;
};

/** The steps of one model up to its appraisal; the decision is about many and made elsewhere. */
export function courseOf(course: Course): Step[] {
  const steps: Step[] = [];
  const told = teller(course, steps);
  for (const leg of [onPaper, under, summedUp, appraised]) if (!leg(course, told)) break;
  return steps;
}

type Teller = ReturnType<typeof teller>;

/** Writes the steps down; `now` is where the story has come to. */
function teller({ key, year, by }: Course, steps: Step[]) {
  // Some units show their plan and final report to everybody.
  const open = by.chance(0.45);
  let now = new Date(0);
  const go = (at: Date) => {
    now = later(at, new Date(now.getTime() + 60_000));
    return now;
  };
  return {
    now: () => now,
    act: (at: Date, what: 'register' | 'save') => steps.push({ at: go(at), do: what, model: key }),
    move: (at: Date, event: Exclude<ModelEvent, 'recognise' | 'decline'>, reason = '') =>
      steps.push({ at: go(at), do: 'move', model: key, event, reason }),
    attach: (at: Date, { kind, file, title = '' }: { kind: PaperKind; file: string; title?: string }) => {
      const when = go(at);
      const number =
        signs[kind] && `MH-${String(1 + (steps.length % 40)).padStart(2, '0')}/${signs[kind]}-${year}`;
      steps.push({
        at: when,
        do: 'attach',
        model: key,
        kind,
        file,
        title,
        number: number ?? '',
        issuedOn: dayOf(when),
        audience: open && (kind === 'plan' || kind === 'final') ? 'public' : usualAudience(kind),
      });
    },
    report: (at: Date, selfScore: number) => steps.push({ at: go(at), do: 'report', model: key, selfScore }),
    rate: (at: Date, score: number | null, reason: string) =>
      steps.push({ at: go(at), do: 'rate', model: key, appraisal: appraisalOf(score, reason) }),
  };
}

// "MH": minh họa. No such numbers are given out.
const signs: Partial<Record<PaperKind, string>> = {
  plan: 'KH',
  interim: 'BC',
  final: 'BC',
  evaluation: 'ĐG',
};

/** From the first line of the form to its receipt. True when the story goes on. */
function onPaper({ year, fate, early, by }: Course, told: Teller): boolean {
  const recent = fate === 'submitted' || fate === 'draft' || fate === 'returned';
  const begun =
    recent && by.chance(0.6)
      ? between(by, year, { from: [5, 16], to: [6, 17] })
      : registrationDay(by, { year, early });
  told.act(begun, 'register');
  told.act(after(by, { moment: told.now(), from: 0, to: 2 }), 'save');
  if (fate === 'draft') return false;
  told.attach(after(by, { moment: told.now(), from: 0, to: 1 }), {
    kind: 'plan',
    file: 'plan.pdf',
    title: 'Kế hoạch thực hiện mô hình',
  });
  told.move(after(by, { moment: told.now(), from: 0, to: 2 }), 'submit');
  if (fate === 'submitted') return false;
  if (fate === 'returned' || by.chance(0.14)) {
    told.move(after(by, { moment: told.now(), from: 2, to: 6 }), 'return', by.pick(reasons.returned));
    if (fate === 'returned') return false;
    told.act(after(by, { moment: told.now(), from: 1, to: 6 }), 'save');
    told.move(after(by, { moment: told.now(), from: 0, to: 1 }), 'submit');
  }
  told.move(after(by, { moment: told.now(), from: 1, to: 7 }), 'receive');
  return fate !== 'received';
}

const registrationDay = (by: Random, { year, early }: { year: number; early: boolean }): Date => {
  if (early || by.chance(0.8)) return between(by, year, { from: [1, 4], to: [1, 25] });
  return by.chance(0.7)
    ? between(by, year, { from: [1, 29], to: [2, 20] })
    : between(by, year, { from: [2, 20], to: [4, 10] });
};

/** It runs; the interim review is due before 15/6. */
function under({ year, fate, early, photos, by }: Course, told: Teller): boolean {
  told.move(after(by, { moment: told.now(), from: 1, to: 8 }), 'run');
  if (fate === 'running') return false;
  if (fate === 'withdrawn' || fate === 'paused') {
    const at = later(between(by, year, { from: [4, 5], to: [6, 14] }), told.now());
    if (fate === 'withdrawn') told.move(at, 'withdraw', by.pick(reasons.withdrawn));
    else told.move(at, 'pause', by.pick(reasons.paused));
    return false;
  }
  if (by.chance(0.03)) {
    told.move(after(by, { moment: told.now(), from: 10, to: 20 }), 'pause', by.pick(reasons.paused));
    told.move(after(by, { moment: told.now(), from: 15, to: 30 }), 'resume');
  }
  const [first] = photos;
  if (first)
    told.attach(later(between(by, year, { from: [3, 20], to: early ? [4, 8] : [5, 10] }), told.now()), {
      kind: 'photo',
      file: first,
      title: 'Triển khai tại bản',
    });
  const due = early
    ? between(by, year, { from: [4, 12], to: [4, 28] })
    : by.chance(0.82)
      ? between(by, year, { from: [5, 20], to: [6, 13] })
      : between(by, year, { from: [6, 15], to: [6, 18] });
  told.attach(later(due, told.now()), { kind: 'interim', file: 'interim.pdf', title: 'Báo cáo sơ kết' });
  told.move(after(by, { moment: told.now(), from: 0, to: 1 }), 'reviewInterim');
  return fate !== 'interim';
}

/** Results, final report and evaluation; due before 25/11. */
function summedUp({ year, fate, early, photos, by }: Course, told: Teller): boolean {
  for (const [at, photo] of photos.slice(1).entries()) {
    const when = early
      ? after(by, { moment: told.now(), from: 1, to: 4 })
      : between(by, year, { from: [8 + at, 3], to: [9 + at, 20] });
    told.attach(later(when, told.now()), {
      kind: 'photo',
      file: photo,
      title: at === 0 ? 'Bà con cùng làm' : 'Kết quả sau một năm',
    });
  }
  const due = early
    ? after(by, { moment: told.now(), from: 2, to: 8 })
    : by.chance(0.85)
      ? between(by, year, { from: [10, 20], to: [11, 20] })
      : between(by, year, { from: [11, 25], to: [12, 12] });
  told.attach(later(due, told.now()), { kind: 'final', file: 'final.pdf', title: 'Báo cáo tổng kết' });
  told.attach(after(by, { moment: told.now(), from: 0, to: 1 }), {
    kind: 'evaluation',
    file: 'evaluation.pdf',
    title: 'Phiếu đánh giá hiệu quả',
  });
  told.report(after(by, { moment: told.now(), from: 0, to: 0 }), selfScoreOf(by, fate));
  told.move(after(by, { moment: told.now(), from: 0, to: 0 }), 'reviewFinal');
  return fate !== 'final';
}

const scores = {
  recognised: [8_200, 9_600],
  replicated: [8_900, 9_800],
  notRecognised: [5_500, 7_400],
} as const;

function selfScoreOf(by: Random, fate: Fate): number {
  const [least, most] = fate in scores ? scores[fate as keyof typeof scores] : ([7_600, 9_400] as const);
  return Math.round(by.whole(least, most) / 50) * 50;
}

function appraised({ fate, by }: Course, told: Teller): boolean {
  told.move(after(by, { moment: told.now(), from: 0, to: 4 }), 'propose');
  if (fate === 'proposed') return false;
  if (by.chance(0.05)) {
    told.move(
      after(by, { moment: told.now(), from: 1, to: 4 }),
      'returnProposal',
      by.pick(reasons.proposalReturned),
    );
    told.move(after(by, { moment: told.now(), from: 1, to: 4 }), 'propose');
  }
  told.move(after(by, { moment: told.now(), from: 1, to: 5 }), 'beginAppraisal');
  if (fate === 'appraising' && by.chance(0.5)) return false;
  const at = after(by, { moment: told.now(), from: 2, to: 8 });
  if (fate === 'unratable') told.rate(at, null, by.pick(reasons.unratable));
  else rated(by, { fate, at, told });
  return false;
}

function rated(by: Random, { fate, at, told }: { fate: Fate; at: Date; told: Teller }): void {
  const lot = by.real();
  const self = selfScoreOf(by, fate);
  if (lot < 0.12 && fate !== 'notRecognised')
    return void told.rate(at, Math.min(self + 150, 9_850), by.pick(reasons.raised));
  const down = fate === 'notRecognised' ? by.whole(10, 18) * 50 : by.whole(1, 12) * 50;
  told.rate(at, self - down, by.pick(reasons.lowered));
}
