import type { DeskDutyName } from './desk-duty-name.js';
import type { DutyHours } from './on-duty.js';
import type { DutyGround } from './whom-to-call.js';

/** The desks of one member of a case, and which of them to call now. */
export interface MemberDesks {
  readonly member: string;
  readonly own: boolean;
  /** Why the desks of `onDuty` are called; `none` where all are closed, and nobody stands in. */
  readonly ground: DutyGround;
  /** Ids, the one to call first. */
  readonly onDuty: readonly string[];
  readonly desks: readonly DeskView[];
}

export interface DeskView {
  readonly deskId: string;
  readonly name: string;
  readonly phone: string;
  /** ISO 639, best first. */
  readonly languages: readonly string[];
  /** Of the IANA list. */
  readonly zone: string;
  readonly hours: readonly DutyHours[];
  readonly deputies: readonly string[];
  readonly duties: readonly DeskDutyName[];
  /** By its hours; `unknown` where its zone is. */
  readonly state: 'open' | 'closed' | 'unknown';
  /** When it closes or opens next, ISO 8601; null where it never does. */
  readonly changesAt: string | null;
}
