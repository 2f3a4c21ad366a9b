import type { Door } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET condition', roles: ['operations'] }];
