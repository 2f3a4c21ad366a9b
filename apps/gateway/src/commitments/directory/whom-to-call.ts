import type { DeskDutyName } from './desk-duty-name.js';
import { type DutyHours, type DutyState, dutyAt } from './on-duty.js';

/** What decides which desk of a member is called. */
export interface DutyDesk {
  readonly deskId: string;
  readonly zone: string;
  readonly hours: readonly DutyHours[];
  /** Desks that answer for it. */
  readonly deputies: readonly string[];
  readonly duties: readonly DeskDutyName[];
}

/** Why these desks are called: they are open, answer at night, or stand in for those that are closed. */
export type DutyGround = 'hours' | 'night' | 'deputies' | 'none';

/** Desks of one member that are on duty at a moment, the one to call first, and how each of all its desks stands. */
export interface OnDuty {
  readonly ground: DutyGround;
  readonly deskIds: readonly string[];
  readonly states: ReadonlyMap<string, DutyState>;
}

/** Open desks, else those for the night, else the deputies of the front desk; of a member without a front desk of all of them. */
export function whomToCall(desks: readonly DutyDesk[], at: Date): OnDuty {
  const ordered = [...desks.filter(isFront), ...desks.filter((desk) => !isFront(desk))];
  const states = new Map(ordered.map((desk) => [desk.deskId, dutyAt(desk, at)]));
  const front = ordered.filter(isFront);
  const deputies = new Set((front.length > 0 ? front : ordered).flatMap((desk) => desk.deputies));
  const grounds: readonly (readonly [DutyGround, readonly DutyDesk[]])[] = [
    ['hours', ordered.filter(({ deskId }) => states.get(deskId)?.state === 'open')],
    ['night', ordered.filter(({ duties }) => duties.includes('night'))],
    ['deputies', ordered.filter(({ deskId }) => deputies.has(deskId))],
  ];
  const [ground, found] = grounds.find(([, of]) => of.length > 0) ?? (['none', []] as const);
  return { ground, deskIds: found.map(({ deskId }) => deskId), states };
}

function isFront({ duties }: DutyDesk): boolean {
  return duties.includes('front');
}
