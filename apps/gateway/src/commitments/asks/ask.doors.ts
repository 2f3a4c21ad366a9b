import { type Door, READERS, WRITERS, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/asks', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/asks/:askId', roles: READERS, unknown: 'ASK_NOT_FOUND' },
  { route: 'POST asks/search', roles: ALL, body: { q: 'x' } },
  {
    route: 'POST spaces/:spaceId/asks',
    roles: WRITERS,
    body: { position: '999999', reason: 'x' },
    unknown: 'SEALED_RECORD_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/asks/:askId/answer',
    roles: WRITERS,
    body: { answer: 'later', reason: 'x' },
    unknown: 'ASK_NOT_FOUND',
  },
];
