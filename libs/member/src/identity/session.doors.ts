import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET session', roles: ALL },
  { route: 'POST sign-out', roles: ALL },
];
