'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Section } from '@/ui/section';
import { Submit } from '@/ui/submit';
import { confirmTypedResults } from '../../actions';

type Given = { contest: string; part: string; seen: string };
/** `waiting`: what waits, in a sentence, while anything does; `may`: some of it is for this person to confirm. */
type Props = { given: Given; waiting: string | null; may: boolean };

/** Stays for its answer when nothing waits any more. */
export function ConfirmForm({ given, waiting, may }: Props) {
  const [state, post] = useActionState(confirmTypedResults, null);
  if (!waiting) return state && <Outcome state={state} />;
  return (
    <Section title="Chờ xác nhận" intro={waiting} boxed>
      {may && (
        <form action={post} noValidate className="space-y-4">
          <Outcome state={state} />
          <input type="hidden" name="contest" value={given.contest} />
          <input type="hidden" name="part" value={given.part} />
          <input type="hidden" name="seen" value={given.seen} />
          <p>
            Đối chiếu bảng dưới đây với bản giấy có chữ ký, rồi xác nhận những kết quả do người khác nhập.
          </p>
          <Submit>Xác nhận đúng bản giấy</Submit>
        </form>
      )}
    </Section>
  );
}
