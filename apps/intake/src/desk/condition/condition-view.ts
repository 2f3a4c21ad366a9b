import type { LateCount } from '../../shared/signals/signal.repository.js';

/** How the intake stands, in numbers alone; `GET /condition`. */
export interface IntakeCondition {
  /** When it was counted. */
  readonly at: Date;
  /** When the last report came; null where none did so far. */
  readonly lastReportAt: Date | null;
  /** What waits for a triage officer, the most pressing priority first. */
  readonly waiting: readonly LateCount[];
  /** Reporters who were not told in time what became of their signal. */
  readonly untold: number;
  /** What was sent on to the services behind and has not been fetched by them. */
  readonly unfetched: { readonly count: number; readonly since: Date | null };
}
