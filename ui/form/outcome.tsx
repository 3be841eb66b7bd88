import { lackedIn } from '@/domain/registry/model/missing';
import type { Refusal } from '@/domain/verdict';
import { ErrorSummary } from './error-summary';
import { Notice } from '../element/notice';
import { lackedWord } from '../words/plan/obligation';
import { faultyWords } from '../words/plan/report';
import { reasonWords } from '../words/reason';
import { missingWords } from '../words/words';

/** What came of posting a form: one of the four outcomes, said where the form begins. Nothing before the first post. */
export function Outcome({ state }: { state: FormState | null }) {
  // What did not get through is said by the form around it.
  if (!state || state.kind === 'misdrawn') return null;
  if (state.kind === 'invalid') {
    const errors = Object.entries(state.errors).map(([field, message]) => ({ field, message }));
    return <ErrorSummary errors={errors} />;
  }
  if (isReasonMissing(state)) return <ErrorSummary errors={[{ field: 'reason', message: noReason }]} />;
  const password = aboutOwnPassword(state);
  if (password) return <ErrorSummary errors={[{ field: 'ownPassword', message: password }]} />;
  if (state.kind === 'denied') return <RefusalNotice refusal={state.refusal} />;
  if (state.kind === 'broken') {
    return (
      <Notice tone="danger" live title="Hệ thống gặp sự cố, chưa thực hiện được">
        Nội dung đã nhập vẫn còn. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống mã sự cố{' '}
        <strong>{state.number}</strong>.
      </Notice>
    );
  }
  return (
    <Notice tone="success" live>
      {state.notice ?? 'Đã lưu.'}
    </Notice>
  );
}

/** Why not, and what is still missing. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  return (
    <Notice
      tone={refusal.reason === 'lateNoted' ? 'info' : 'danger'}
      live
      title={reasonWords[refusal.reason]}
    >
      {lackedIn(refusal).length > 0 && (
        <ul className="list-disc pl-5">
          {lackedIn(refusal).map((item) => (
            <li key={item}>{missingWords[item]}</li>
          ))}
        </ul>
      )}
      {refusal.reason === 'deliveryIncomplete' && (
        <ul className="list-disc pl-5">
          {refusal.missing?.map((item) => (
            <li key={item}>{lackedWord(item)}</li>
          ))}
        </ul>
      )}
      {refusal.reason === 'figuresWrong' && (
        <ul className="list-disc pl-5">
          {refusal.missing?.map((item) => (
            <li key={item}>{faultyWords(item)}</li>
          ))}
        </ul>
      )}
      {refusal.near && (
        <ul className="list-disc pl-5">
          {refusal.near.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {refusal.count !== undefined && `Còn ${refusal.count} giám khảo.`}
      {refusal.wait !== undefined && `Hãy chờ ${spanWords(refusal.wait)} rồi gửi lại.`}
    </Notice>
  );
}

const spanWords = (seconds: number): string =>
  seconds <= 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;

/** The error of one field after a refused post. That a reason is needed is often known only to the verb. */
export const errorOf = (state: FormState | null, field: string): string | undefined => {
  if (state?.kind === 'invalid') return state.errors[field];
  if (field === 'ownPassword') return aboutOwnPassword(state);
  return field === 'reason' && isReasonMissing(state) ? noReason : undefined;
};

/** The door asks for it before it asks the verb. */
const aboutOwnPassword = (state: FormState | null): string | undefined =>
  state?.kind === 'denied' &&
  (state.refusal.reason === 'ownPasswordMissing' || state.refusal.reason === 'ownPasswordWrong')
    ? reasonWords[state.refusal.reason]
    : undefined;

const noReason = 'Chưa nhập lý do';
const isReasonMissing = (state: FormState | null): boolean =>
  state?.kind === 'denied' && state.refusal.reason === 'reasonMissing';

/** What was typed before the post came back, so that it stands in the field again. */
export function typedOf(state: FormState | null, field: string, fallback = ''): string {
  const typed = state && 'typed' in state ? state.typed?.[field] : undefined;
  return typeof typed === 'string' ? typed : fallback;
}

/** The states that the door for writes answers with (server/request/action.ts), as far as a screen looks at them. */
export type FormState =
  | { kind: 'done'; notice?: string }
  | { kind: 'invalid'; errors: Record<string, string>; typed?: Record<string, unknown> }
  | { kind: 'denied'; refusal: Refusal; typed?: Record<string, unknown> }
  | { kind: 'broken'; number: string; typed?: Record<string, unknown> }
  | { kind: 'misdrawn'; signedInAs: string | null; typed?: Record<string, unknown> };
