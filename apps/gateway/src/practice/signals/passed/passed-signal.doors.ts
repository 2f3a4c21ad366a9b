import { type Door, SOME_ID } from '#libs/testing';

const roles = ['investigator', 'prosecutor'] as const;
const unknown = 'PASSED_SIGNAL_NOT_FOUND';
const body = { signalId: SOME_ID, recipient: 'hu', reporter: 'public', seen: 'x', onward: false };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/passed-signals', roles, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/passed-signals/:passed', roles, unknown },
  { route: 'POST spaces/:spaceId/passed-signals', roles, body, unknown: 'HANDED_SIGNAL_NOT_FOUND' },
  { route: 'POST spaces/:spaceId/passed-signals/forecast', roles, body, unknown: 'HANDED_SIGNAL_NOT_FOUND' },
  { route: 'POST spaces/:spaceId/passed-signals/:passed/acceptance', roles, unknown },
  { route: 'POST spaces/:spaceId/passed-signals/:passed/answer', roles, body: { outcome: 'NONE' }, unknown },
];
