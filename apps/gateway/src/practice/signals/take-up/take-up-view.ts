import type { DraftStatement } from './signal-drafts.js';

export type DraftState = 'open' | 'entered' | 'left';

/** Where a signal was taken up, and by whom. */
export interface TakenUp {
  /** Null where the caller does not read that case. */
  readonly spaceId: string | null;
  readonly byName: string;
  readonly at: Date;
}

/** A draft of a record: it stands in this country alone until somebody enters it. */
export interface SignalDraftView {
  readonly draftId: string;
  readonly signalId: string;
  readonly type: string;
  readonly statements: readonly DraftStatement[];
  readonly state: DraftState;
  /** Of one that was entered. */
  readonly recordId: string | null;
  /** Who entered it or left it out; null where nobody did, or it was done before this was kept. */
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

/** A page of those of a signal, or of those of a case that are open. */
export interface SignalDrafts {
  readonly items: readonly SignalDraftView[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}
