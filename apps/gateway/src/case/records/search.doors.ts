import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'POST search', roles: ALL, body: { q: 'DEMO' } }];
