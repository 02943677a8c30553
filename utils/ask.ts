import type { Answer, Message, RequestName, RequestOf } from './messages';
import { failure } from './result';

/** Carries a message to one receiver; rejects where nobody listens. */
export type Send = (message: Message) => Promise<unknown>;
export type Ask = <N extends RequestName>(name: N, body: RequestOf<N>) => Promise<Answer<N>>;

/** Asks one receiver and always gets an answer: a receiver that is gone or silent answers with code `no-answer`. */
export const askThrough =
  (send: Send): Ask =>
  async (name, body) => {
    try {
      const answer = await send({ name, body });
      if (isAnswer<typeof name>(answer)) return answer;
    } catch {
      // Nobody there: "Receiving end does not exist", "message port closed before a response was received".
    }
    return failure(
      'no-answer',
      `Nobody answered "${name}".`,
      'Reload the page, or switch the extension off and on.',
    );
  };

/** Only the envelope: what is inside comes from this extension's own, checked code. */
function isAnswer<N extends RequestName>(answer: unknown): answer is Answer<N> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
