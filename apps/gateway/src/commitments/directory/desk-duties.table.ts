import { DeskDuty } from '#libs/contracts';
import type { DeskDutyName } from './desk-duty-name.js';

/** Duties of the contract by their names in the API and in tables. */
export const DESK_DUTIES = {
  front: DeskDuty.FRONT,
  night: DeskDuty.NIGHT,
  approval: DeskDuty.APPROVAL,
  information: DeskDuty.INFORMATION,
  identity: DeskDuty.IDENTITY,
  recall: DeskDuty.RECALL,
  check: DeskDuty.CHECK,
} as const satisfies Record<DeskDutyName, DeskDuty>;
