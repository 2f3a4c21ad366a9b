import type { Role } from '../person.js';
import type { Action } from './action.js';

/** What each role may do where an agreement says nothing narrower. What is not written here is denied. */
export const ROLE_ACTIONS = {
  investigator: [
    'record.read',
    'record.create',
    'record.change',
    'record.release',
    'request.send',
    'agreement.read',
    'agreement.comment',
  ],
  liaison: [
    'record.read',
    'record.create',
    'record.change',
    'record.release',
    'request.send',
    'history.share',
    'agreement.read',
    'agreement.comment',
    'people.name',
    'agreement.draft',
    'space.open',
    'flows.read',
    'freeze.read',
  ],
  prosecutor: [
    'freeze.read',
    'record.read',
    'history.share',
    'approval.decide',
    'agreement.read',
    'agreement.comment',
    'people.name',
    'agreement.draft',
    'agreement.sign',
    'space.open',
    'network.open',
  ],
  operations: [
    'freeze.read',
    'freeze.decide',
    'network.open',
    'agreement.read',
    'flows.read',
    'keys.read',
    'trust.publish',
    'parked.decide',
  ],
} as const satisfies Record<Role, readonly Action[]>;
