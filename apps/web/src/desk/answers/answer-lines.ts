import type { Json } from '../../lib/http.js';
import type { FeedbackList } from '../desk-types.js';

type Owed = Json<FeedbackList>['items'][number];
type Named = Pick<Owed, 'signalId' | 'no' | 'classLabel' | 'state'>;

interface Waiting {
  readonly replied: readonly (Named & { readonly repliedAt: string })[];
  readonly items: readonly (Named & Pick<Owed, 'receivedAt' | 'feedbackDueAt'>)[];
}

/** Somebody who waits: `replied` answered a question of the desk, which nobody read yet; `owed` is to be told what became of it. */
export type AnswerLine = Named &
  (
    | { readonly what: 'replied'; readonly at: string }
    | { readonly what: 'owed'; readonly at: string; readonly dueAt: string }
  );

/** Both as one list: what came first, then those who wait, the most urgent first. */
export function linesOf({ replied, items }: Waiting): readonly AnswerLine[] {
  return [
    ...replied.map((line) => ({ ...line, what: 'replied' as const, at: line.repliedAt })),
    ...items.map((line) => ({ ...line, what: 'owed' as const, at: line.receivedAt, dueAt: line.feedbackDueAt })),
  ];
}
