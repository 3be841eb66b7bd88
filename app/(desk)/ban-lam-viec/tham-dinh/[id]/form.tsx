'use client';

import { useState } from 'react';
import { appraisalOf, needsGrounds, scoreOf } from '@/domain/registry/model/appraisal';
import { Checkbox } from '@/ui/form/choice-field';
import { formatSignedPoints } from '@/ui/words/format';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { errorOf, Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { RatingBadge } from '@/ui/element/status';
import { Submit } from '@/ui/form/submit';
import { ScoreField } from '@/ui/form/text-field';
import { eventWords } from '@/ui/words/words';
import { beginAppraisal, rateModel, returnProposal } from './actions';
import { isBlank } from '@/domain/text/text';

type Given = {
  id: string;
  base: string;
  selfScore: number | null;
  score: string;
  notRatable: boolean;
  reason: string;
};

export function RateForm({ given, line, more }: { given: Given; line: string; more: boolean }) {
  const [state, post] = usePost(rateModel);
  const [score, setScore] = useState(typedOf(state, 'score', given.score));
  const [reason, setReason] = useState(typedOf(state, 'reason', given.reason));
  const typed = state && 'typed' in state ? state.typed : undefined;
  const [notRatable, setNotRatable] = useState(typed ? typed['notRatable'] === 'on' : given.notRatable);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="line" value={line} />
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
      <ReasonField
        name="reason"
        hint="Bắt buộc khi điểm khác điểm tự chấm hoặc mô hình không đủ điều kiện xếp loại."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={errorOf(state, 'reason')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Lưu điểm thẩm định</Submit>
        {more && (
          <Submit variant="secondary" name="on" value="next">
            Lưu, mở hồ sơ tiếp theo
          </Submit>
        )}
      </div>
    </PostForm>
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
      {isBlank(reason) && needsGrounds(selfScore, { score, rating }) && (
        <span className="text-warning">Cần nêu lý do</span>
      )}
    </p>
  );
}

export function BeginForm({ id, line }: { id: string; line: string }) {
  const [state, post] = usePost(beginAppraisal);
  return (
    <PostForm post={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="line" value={line} />
      <Submit>Bắt đầu thẩm định</Submit>
    </PostForm>
  );
}

export function SendBackForm({ id, line }: { id: string; line: string }) {
  const [state, post] = usePost(returnProposal);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="line" value={line} />
      <ReasonField {...field('reason')} id="sendBackReason" label="Lý do trả lại đề nghị" required />
      <Submit variant="danger">{eventWords.returnProposal}</Submit>
    </PostForm>
  );
}
