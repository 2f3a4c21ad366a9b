/**
 * What the gateway answers, as the gateway itself states it: types only, so a change there that this page does not
 * follow does not compile. No other file of the page imports from the gateway.
 */
export type { SessionView } from '../../../gateway/src/identity/session.controller.js';
export type { Person, Role } from '../../../gateway/src/person.js';
export type { SpaceDetails, SpaceSummary } from '../../../gateway/src/agreements/read-spaces.service.js';
export type { GatewayEvent } from '../../../gateway/src/events/event.js';
export type { SignedOut } from '../../../gateway/src/identity/sign-out.service.js';
