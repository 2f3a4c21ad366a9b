import type { DeskDutyName } from './desk-duty-name.js';
import { type DutyHours, isOpenAt } from './on-duty.js';

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

/** Desks of one member that are on duty at a moment, the one to call first, and which of all its desks are open; null for one that never is. */
export interface OnDuty {
  readonly ground: DutyGround;
  readonly deskIds: readonly string[];
  readonly opens: ReadonlyMap<string, boolean | null>;
}

/**
 * Open desks where the front desk is among them, else the desks for the night, else the deputies of the front desk; of a member without a front desk all count as
 * one. A desk for something else, which may be open at night, must not hide the one that answers then.
 */
export function whomToCall(desks: readonly DutyDesk[], at: Date): OnDuty {
  const ordered = [...desks.filter(isFront), ...desks.filter((desk) => !isFront(desk))];
  const opens = new Map(ordered.map((desk) => [desk.deskId, isOpenAt(desk, at)]));
  const called = frontDesks(ordered);
  const deputies = new Set(called.flatMap((desk) => desk.deputies));
  const isOpen = ({ deskId }: DutyDesk): boolean => opens.get(deskId) === true;
  const grounds: readonly (readonly [DutyGround, readonly DutyDesk[]])[] = [
    ['hours', called.some(isOpen) ? ordered.filter(isOpen) : []],
    ['night', ordered.filter(({ duties }) => duties.includes('night'))],
    ['deputies', ordered.filter(({ deskId }) => deputies.has(deskId))],
  ];
  const [ground, found] = grounds.find(([, of]) => of.length > 0) ?? (['none', []] as const);
  return { ground, deskIds: found.map(({ deskId }) => deskId), opens };
}

/** Those that a member is called at first; all of a member without a front desk. */
export function frontDesks<Desk extends DutyDesk>(desks: readonly Desk[]): readonly Desk[] {
  return desks.some(isFront) ? desks.filter(isFront) : desks;
}

function isFront({ duties }: DutyDesk): boolean {
  return duties.includes('front');
}
