import { expect, it } from '@jest/globals';
import { reasonToSay, type StuckFacts, stuckReason } from './stuck-reason.js';

const WELL: StuckFacts = {
  isBrokerAway: false,
  isDiskFull: false,
  isHeldHere: true,
  listsConflict: false,
  isFrozen: false,
  isHalted: false,
  isRestoring: false,
  openingRefused: null,
  isListExpired: false,
  waitsForList: false,
  takesPart: true,
  isStreamFrozen: false,
  isKeyMissing: false,
  isContractAdmitted: true,
  isWorkerFailing: false,
  isReady: true,
  isAllPublished: false,
};

it.each<[string, Partial<StuckFacts>]>([
  ['NOT_KNOWN', {}],
  ['BROKER_AWAY', { isBrokerAway: true, isHalted: true }],
  ['SPACE_HALTED', { isHalted: true, isHeldHere: false }],
  ['STATE_DIR_FULL', { isDiskFull: true, isHeldHere: false, isWorkerFailing: true }],
  ['HELD_BY_ANOTHER_PROCESS', { isHeldHere: false, takesPart: false }],
  ['LISTS_CONFLICT', { listsConflict: true }],
  ['SPACE_FROZEN', { isFrozen: true }],
  ['SPACE_RESTORING', { isRestoring: true }],
  ['SPACE_QUOTA', { openingRefused: 'SPACE_QUOTA', takesPart: false }],
  ['LIST_OUTDATED', { openingRefused: 'LIST_OUTDATED', takesPart: false }],
  ['WAITS_FOR_LIST', { waitsForList: true, isListExpired: true }],
  ['TRUST_LIST_EXPIRED', { isListExpired: true }],
  ['NOT_TAKING_PART', { takesPart: false }],
  ['STREAM_FROZEN', { isStreamFrozen: true }],
  ['WAITS_FOR_KEY', { isKeyMissing: true, isContractAdmitted: false }],
  ['CONTRACT_NOT_ADMITTED', { isContractAdmitted: false }],
  ['WORKER_FAILING', { isWorkerFailing: true }],
  ['SPACE_CATCHING_UP', { isReady: false }],
  ['NOT_SEEN_BACK', { isAllPublished: true }],
])('%s is why with %j', (reason, facts) => {
  expect(stuckReason({ ...WELL, ...facts })).toBe(reason);
});

it.each<[Partial<StuckFacts>, string | null, string]>([
  [{ isBrokerAway: true }, 'BROKER_AWAY', 'BROKER_AWAY'],
  [{ isListExpired: true }, 'TRUST_LIST_EXPIRED', 'TRUST_LIST_EXPIRED'],
  [{ isReady: false }, null, 'SPACE_CATCHING_UP'],
  [{}, null, 'NOT_KNOWN'],
])('line 29 %j is said as %s before something is stuck, and as %s then', (facts, before, then) => {
  const reason = stuckReason({ ...WELL, ...facts });
  expect([reasonToSay(reason, false), reasonToSay(reason, true)]).toEqual([before, then]);
});
