import { type Door, READERS, SOME_ID } from '#libs/testing';

const SAYING = { kind: 'corroborate', value: { messageId: SOME_ID, index: 0 }, legalBasis: 'x' };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records/:recordId/remarks', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  {
    route: 'POST spaces/:spaceId/records/:recordId/remarks',
    roles: READERS,
    body: SAYING,
    unknown: 'RECORD_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/records/:recordId/remarks/forecast',
    roles: READERS,
    body: SAYING,
    unknown: 'RECORD_NOT_FOUND',
  },
  {
    route: 'PUT spaces/:spaceId/records/:recordId/remarks/seen',
    roles: READERS,
    body: { position: '0' },
    unknown: 'RECORD_NOT_FOUND',
  },
  { route: 'DELETE spaces/:spaceId/remarks/:remark', roles: READERS, unknown: 'REMARK_NOT_FOUND' },
];
