'use client';

import { useActionState, useState } from 'react';
import { appraisalOf, needsGrounds, scoreOf } from '@/domain/model/appraisal';
import { Checkbox } from '@/ui/choice-field';
import { formatSignedPoints } from '@/ui/format';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { RatingBadge } from '@/ui/status';
import { Submit } from '@/ui/submit';
import { ScoreField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { eventWords } from '@/ui/words';
import { beginAppraisal, rateModel, returnProposal } from './actions';

type Given = {
  id: string;
  base: string;
  selfScore: number | null;
  score: string;
  notRatable: boolean;
  reason: string;
};

export function RateForm({ given }: { given: Given }) {
  const [state, post] = useActionState(rateModel, null);
  const [score, setScore] = useState(given.score);
  const [reason, setReason] = useState(typedOf(state, 'reason', given.reason));
  const [notRatable, setNotRatable] = useState(given.notRatable);
  const needsReason = state?.kind === 'denied' && state.refusal.reason === 'reasonMissing';
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="base" value={given.base} />
      <ScoreField
        name="score"
        label="Điểm thẩm định"
        outOf={100}
        required={!notRatable}
        disabled={notRatable}
        value={score}
        onChange={(event) => setScore(event.target.value)}
        error={errorOf(state, 'score')}
      />
      <Checkbox
        name="notRatable"
        label="Không đủ điều kiện xếp loại"
        checked={notRatable}
        onChange={(event) => setNotRatable(event.target.checked)}
      />
      <Found
        selfScore={given.selfScore}
        score={notRatable ? null : scoreOf(score)}
        notRatable={notRatable}
        reason={reason}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        hint="Bắt buộc khi điểm khác điểm tự chấm hoặc mô hình không đủ điều kiện xếp loại."
        rows={3}
        max={5000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={errorOf(state, 'reason') ?? (needsReason ? 'Chưa nhập lý do' : undefined)}
      />
      <Submit>Lưu điểm thẩm định</Submit>
    </form>
  );
}

/** What the typed score means, while it is being typed. */
function Found({
  selfScore,
  score,
  notRatable,
  reason,
}: {
  selfScore: number | null;
  score: number | null;
  notRatable: boolean;
  reason: string;
}) {
  if (score === null && !notRatable) return null;
  const { rating } = appraisalOf(score, '');
  const difference = score === null || selfScore === null ? null : score - selfScore;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
      <span>
        Xếp loại: <RatingBadge rating={rating} />
      </span>
      {difference !== null && <span>Chênh lệch: {formatSignedPoints(difference)} điểm</span>}
      {reason.trim() === '' && needsGrounds(selfScore, { score, rating }) && (
        <span className="text-warning">Cần nêu lý do</span>
      )}
    </p>
  );
}

export function BeginForm({ id }: { id: string }) {
  const [state, post] = useActionState(beginAppraisal, null);
  return (
    <form action={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit>Bắt đầu thẩm định</Submit>
    </form>
  );
}

export function SendBackForm({ id }: { id: string }) {
  const [state, post] = useActionState(returnProposal, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextareaField
        name="reason"
        id="sendBackReason"
        label="Lý do trả lại đề nghị"
        required
        rows={3}
        max={5000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit variant="danger">{eventWords.returnProposal}</Submit>
    </form>
  );
}
