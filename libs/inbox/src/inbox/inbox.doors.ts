import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET inbox', roles: ALL },
  { route: 'GET inbox/count', roles: ALL },
  { route: 'POST inbox/:itemId/done', roles: ALL, unknown: 'INBOX_ITEM_NOT_FOUND' },
  {
    route: 'POST inbox/:itemId/snooze',
    roles: ALL,
    body: { until: '2999-01-01T00:00:00Z' },
    unknown: 'INBOX_ITEM_NOT_FOUND',
  },
];
