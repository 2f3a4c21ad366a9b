/** `degraded` works, but somebody should know: the broker is away and changes wait in the outbox. */
export type HealthState = 'up' | 'degraded' | 'down';

/**
 * `live`: restarting would help. `ready`: requests can be served.
 * `self-test`: does for real what the service is for, at a cost.
 */
export type HealthPurpose = 'live' | 'ready' | 'self-test';

/** What one check found; `code` says why it is not up, without values. */
export interface HealthResult {
  readonly state: HealthState;
  readonly code?: string;
}

/** Looks after one thing that a service needs. Features add theirs to {@link HealthChecks}. */
export abstract class HealthCheck {
  abstract readonly name: string;
  abstract readonly purposes: readonly HealthPurpose[];

  /** Throwing means down. Has to end within the time limit of the report. */
  abstract check(): Promise<HealthResult>;
}
