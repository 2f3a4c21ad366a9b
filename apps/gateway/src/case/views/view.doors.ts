import { type Door, READERS } from '#libs/testing';

const VIEW = { kind: 'chart', title: 'Who drives', query: { search: '', cards: [], hidden: [] } };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/views', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'PUT spaces/:spaceId/views/:viewId', roles: READERS, body: VIEW },
  { route: 'DELETE spaces/:spaceId/views/:viewId', roles: READERS },
];
