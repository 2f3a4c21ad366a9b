import type { SignalContent } from './new-signal.js';

/** What is known of a signal without what it says. */
export interface SignalHead {
  readonly signalId: string;
  /** Given when somebody looked at it first. */
  readonly no: string | null;
  readonly class: string;
  readonly formVersion: number;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly language: string;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  readonly lane: string;
  /** Whose people told it; null where anybody did. */
  readonly organisation: string | null;
  readonly state: SignalState;
}

/** A signal with what it says; nothing any more once its time is over. */
export interface StoredSignal extends SignalHead {
  readonly content: SignalContent | null;
}

export type SignalState =
  'RECEIVED' | 'SCREENED' | 'WEIGHED' | 'ROUTED' | 'CONTEXT_ONLY' | 'DISMISSED' | 'QUARANTINED' | 'PURGED';

/** A step, with who took it. */
export interface SignalEvent {
  readonly kind: string;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly code: string | null;
  readonly detail: object;
}

/** What was said first of what became of a signal; without a kind where nothing was. */
export interface FirstSaid {
  readonly signalId: string;
  readonly kind: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

/** Where a signal was sent. */
export interface SignalRoute {
  readonly target: string;
  readonly rules: readonly string[];
  readonly at: Date;
  /** When the service behind took it. */
  readonly fetchedAt: Date | null;
}

/** A finding of supervision may be used in a criminal investigation: by whose decision, and on which ground. */
export interface SphereSwitch {
  readonly switchId: string;
  readonly basis: string;
  readonly authority: string;
  /** Such as 2026-11-28. */
  readonly decidedOn: string;
  readonly byName: string;
  readonly at: Date;
}
