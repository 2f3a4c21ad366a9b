export { anAgreement } from '../../src/door/an-agreement.testing.js';
export { aCaseEntry, aDoorUnder, anOpenDoor, entered } from '../../src/door/case-entry.testing.js';
export { AudienceTokens } from '../../src/send/audience-tokens.service.js';
export { nothingHeld } from '../../src/send/holding.testing.js';
