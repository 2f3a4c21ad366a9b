import type { LinkedBy } from '../../shared/links/link.repository.js';
import type { SignalLine } from '../triage/signal-view.js';

/** What two signals say that is one thing, as each of them wrote it. */
export interface SameThing {
  readonly kind: LinkedBy;
  readonly here: string;
  readonly there: string;
  /** What speaks for one company and against it, the most telling first; empty where a key is equal. */
  readonly because: readonly string[];
}

/** Another signal that may belong to one, or that somebody linked with it. */
export interface LinkedSignal extends SignalLine {
  /** Kinds of what both have, or had when it was decided. */
  readonly kinds: readonly LinkedBy[];
  /** Empty where nothing of one of them can be read any more. */
  readonly same: readonly SameThing[];
  /** Null as long as nobody decided. */
  readonly decision: { readonly accepted: boolean; readonly byName: string; readonly at: Date } | null;
}

/** `GET signals/:id/links`. */
export interface Links {
  readonly signalId: string;
  /** What was linked, then what is proposed, the newest first, then what was declined. */
  readonly items: readonly LinkedSignal[];
  /** Whether more have one of its keys, or name a company alike, than are shown. */
  readonly more: boolean;
}
