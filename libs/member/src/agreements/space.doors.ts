import { type Door, ALL, DRAFTERS, PROSECUTOR, READERS, SOME_HASH, SOME_ID } from '#libs/testing';

const AGREEMENT = {
  title: 'x',
  purpose: 'x',
  offences: ['x'],
  starts: '2026-01-01',
  ends: '2026-12-31',
  members: [{ member: 'hu', authority: 'x' }],
};

export const doors: readonly Door[] = [
  { route: 'GET spaces', roles: ALL },
  { route: 'POST spaces', roles: DRAFTERS, body: { members: ['hu'] } },
  { route: 'POST spaces/network', roles: ['prosecutor', 'operations'], body: {} },
  { route: 'GET spaces/:spaceId', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/agreement-drafts', roles: DRAFTERS, body: AGREEMENT, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/agreement-comments',
    roles: READERS,
    body: { position: '1', clause: '1', text: 'x' },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/charter/signature',
    roles: PROSECUTOR,
    body: { space: SOME_ID, position: '1', identity: SOME_HASH, commitment: SOME_HASH },
    unknown: 'SPACE_UNKNOWN',
  },
];
