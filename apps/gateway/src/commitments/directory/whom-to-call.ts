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

/**
 * Open desks where the front desk is among them, else the desks for the night, else the deputies of the front desk; of a member without a front desk all count as
 * one. A desk for something else, which may be open at night, must not hide the one that answers then.
 */
export function whomToCall(desks: readonly DutyDesk[], at: Date): OnDuty {
  const ordered = [...desks.filter(isFront), ...desks.filter((desk) => !isFront(desk))];
  const states = new Map(ordered.map((desk) => [desk.deskId, dutyAt(desk, at)]));
  const hasFront = ordered.some(isFront);
  const called = hasFront ? ordered.filter(isFront) : ordered;
  const deputies = new Set(called.flatMap((desk) => desk.deputies));
  const isOpen = ({ deskId }: DutyDesk): boolean => states.get(deskId)?.state === 'open';
  const grounds: readonly (readonly [DutyGround, readonly DutyDesk[]])[] = [
    ['hours', called.some(isOpen) ? ordered.filter(isOpen) : []],
    ['night', ordered.filter(({ duties }) => duties.includes('night'))],
    ['deputies', ordered.filter(({ deskId }) => deputies.has(deskId))],
  ];
  const [ground, found] = grounds.find(([, of]) => of.length > 0) ?? (['none', []] as const);
  return { ground, deskIds: found.map(({ deskId }) => deskId), states };
}

function isFront({ duties }: DutyDesk): boolean {
  return duties.includes('front');
}
