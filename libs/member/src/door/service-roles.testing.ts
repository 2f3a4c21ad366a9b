import { identityFeature } from '#libs/people';
import { type ActionSpecs, ServiceRoles } from '#libs/service';
import { accessFeature } from './access.feature.js';

const WRITERS = ['investigator', 'liaison'] as const;
const READERS = [...WRITERS, 'prosecutor'] as const;

const OF_OTHERS: ActionSpecs = {
  'record.read': { roles: READERS, under: 'agreement', reads: true },
  'record.create': { roles: WRITERS, under: 'agreement', writes: true },
  'record.change': { roles: WRITERS, under: 'agreement', writes: true },
  'record.release': { roles: WRITERS, under: 'agreement', sends: true, shares: true },
  'request.send': { roles: WRITERS, under: 'agreement', sends: true, writes: true },
  'approval.decide': { roles: ['prosecutor'], under: 'agreement' },
  'agreement.read': { roles: [...READERS, 'operations'], under: 'role', reads: true },
  'agreement.draft': { roles: ['liaison', 'prosecutor'], under: 'role', writes: true },
  'agreement.sign': { roles: ['prosecutor'], under: 'role' },
  'space.open': { roles: ['liaison', 'prosecutor'], under: 'role' },
  'keys.read': { roles: ['operations'], under: 'role', team: false },
};

/** What roles open in tests of the door. */
export const ROLES_OF_TEST = new ServiceRoles(
  new Map(Object.entries(identityFeature({ controllers: [], providers: [] }).roles ?? {})),
  new Map(Object.entries({ ...accessFeature.actions, ...OF_OTHERS })),
);
