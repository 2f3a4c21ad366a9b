import { type Door, READERS, SOME_ID } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/comments', roles: READERS, unknown: 'THREAD_NOT_FOUND' },
  {
    route: 'POST spaces/:spaceId/comments',
    roles: READERS,
    body: { recordId: SOME_ID, text: 'x' },
    unknown: 'THREAD_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/comments/forecast',
    roles: READERS,
    body: { recordId: SOME_ID, text: 'x' },
    unknown: 'THREAD_NOT_FOUND',
  },
  { route: 'DELETE spaces/:spaceId/comments/:comment', roles: READERS, unknown: 'COMMENT_NOT_FOUND' },
  {
    route: 'PUT spaces/:spaceId/threads/:recordId/seen',
    roles: READERS,
    body: { through: '0' },
    unknown: 'THREAD_NOT_FOUND',
  },
];
