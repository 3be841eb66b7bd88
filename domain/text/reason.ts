import { no, type Verdict, yes } from '../verdict';
import { isBlank } from './text';

declare module '../verdict' {
  interface Reasons {
    reasonMissing: true;
  }
}

/** Whether an act may be done at all is another question, which screens ask without a reason. */
export const canJustify = (reason: string): Verdict => (isBlank(reason) ? no('reasonMissing') : yes);
