/**
 * How the gateway of a member is; `unknown` before it was ever asked. Of the own one `ours`: something is for us to do. `maintenance`: it is
 * silent, and said so before.
 */
export type GatewayState = 'in-order' | 'ours' | 'late' | 'away' | 'maintenance' | 'unknown';

/** One member as the board shows it, over all spaces; what nothing was measured of is null. */
export interface MemberColumn {
  readonly member: string;
  readonly isOwn: boolean;
  readonly gateway: GatewayState;
  /** Since when it is away, ISO 8601. */
  readonly awaySince: string | null;
  /** Until when its gateway may be silent by its own word, ISO 8601; null outside of what it announced. */
  readonly maintenanceUntil: string | null;
  /** When it was last heard of; null for the own one, and where it never was. */
  readonly lastAt: string | null;
  readonly secondsSilent: number | null;
  /** Messages for it that it has not confirmed, of us; of the own one, those for us. */
  readonly behind: number;
  readonly oldestSeconds: number | null;
  /** Null while it does not move. */
  readonly catchUpSeconds: number | null;
  /** Messages of it that were refused within the last day. */
  readonly refused: number;
  /** Of the certificate that ends first. */
  readonly certificateDaysLeft: number | null;
  /** Against the own clock; null where it is not known now. */
  readonly clockMs: number | null;
  readonly isClockOff: boolean;
  /** When its clock last showed its time. */
  readonly clockMeasuredAt: string | null;
}

/** How far a member has the logs, as far as a person may see them: positions that it cosigned, of those that are there. */
export interface MemberPosition {
  readonly member: string;
  readonly cosigned: number;
  readonly size: number;
}
