import type { ReactNode } from 'react';
import type { Sent } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

/** What was sent by one key or one click, and what the page shows of it until it arrived. */
export interface SentAct {
  readonly spaceId: string;
  readonly messages: readonly Json<Sent>[];
  /** Seconds for which it was to be held. */
  readonly seconds: number;
  /** It goes to a prosecutor then, and to no other country: its forecast said so. */
  readonly isForApproval?: boolean;
  /** Leads to it once it is held no more, where its own page is not open. */
  readonly link?: ReactNode;
  /** Puts text and focus back where it was taken back, or did not leave; absent where the text is that of another tab. */
  readonly restore?: () => void;
  /** Told once it is known that it left: nothing has to be put back any more. */
  readonly onLeft?: () => void;
}

/** Names of what is held of it, one a request; none where it left at once. */
export function holdIdsOf({ messages }: Pick<SentAct, 'messages'>): readonly string[] {
  return [...new Set(messages.flatMap(({ state, holdId }) => (state === 'held' && holdId ? [holdId] : [])))];
}
