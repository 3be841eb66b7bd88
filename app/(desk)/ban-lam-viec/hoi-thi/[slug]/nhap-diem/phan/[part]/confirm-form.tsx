'use client';

import { secondsTyped } from '@/domain/contest/tally/result-rows';
import { formatPoints } from '@/ui/words/format';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Section } from '@/ui/page/section';
import { Submit } from '@/ui/form/submit';
import { confirmTypedResults } from '../../actions';

type Given = { contest: string; part: string; seen: string };
/** `waiting`: what waits, in a sentence, while anything does; `isAllowed`: some of it is for this person to confirm. */
type Props = { given: Given; waiting: string | null; sums: Sums; isAllowed: boolean };

/** What stands above the button, to be compared with the sums on the paper. Points in hundredths; null: none are typed. */
type Sums = { count: number; points: number | null; seconds: number };

/** Stays for its answer when nothing waits any more. */
export function ConfirmForm({ given, waiting, sums, isAllowed }: Props) {
  const [state, post] = usePost(confirmTypedResults);
  if (!waiting) return state && <Outcome state={state} />;
  return (
    <Section title="Chờ xác nhận" intro={waiting} boxed>
      {isAllowed && (
        <PostForm post={post} noValidate className="space-y-4">
          <Outcome state={state} />
          <input type="hidden" name="contest" value={given.contest} />
          <input type="hidden" name="part" value={given.part} />
          <input type="hidden" name="seen" value={given.seen} />
          <p>
            Đối chiếu từng dòng của bảng trên với bản giấy có chữ ký. Sẽ xác nhận{' '}
            <strong>{sums.count} kết quả do người khác nhập</strong>
            {sums.points !== null && (
              <>
                , tổng <strong className="tabular-nums">{formatPoints(sums.points)} điểm</strong>
              </>
            )}
            {sums.seconds > 0 && (
              <>
                , tổng thời gian <strong className="tabular-nums">{secondsTyped(sums.seconds)}</strong>
              </>
            )}
            . Cộng bản giấy để so.
          </p>
          <Submit>Xác nhận đúng bản giấy</Submit>
        </PostForm>
      )}
    </Section>
  );
}
