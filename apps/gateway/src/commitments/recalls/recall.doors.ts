import { type Door, READERS, SOME_ID } from '#libs/testing';

const TAKING = { recordId: SOME_ID, reason: 'wrong-value' };

export const doors: readonly Door[] = [
  { route: 'POST spaces/:spaceId/recalls/preview', roles: READERS, body: TAKING, unknown: 'RECORD_NOT_FOUND' },
  { route: 'POST spaces/:spaceId/recalls', roles: READERS, body: TAKING, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/recalls/:recall', roles: READERS, unknown: 'RECALL_NOT_FOUND' },
  { route: 'POST spaces/:spaceId/recalls/:recall/confirmation', roles: ['prosecutor'], unknown: 'RECALL_NOT_FOUND' },
  {
    route: 'PUT spaces/:spaceId/records/:recordId/hold',
    roles: ['prosecutor'],
    body: { reference: 'x', reason: 'x' },
    unknown: 'RECORD_NOT_FOUND',
  },
  { route: 'DELETE spaces/:spaceId/records/:recordId/hold', roles: ['prosecutor'], unknown: 'RECORD_NOT_FOUND' },
];
