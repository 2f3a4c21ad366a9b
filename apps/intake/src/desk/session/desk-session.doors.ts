import { type Door } from '#libs/testing';
import { DESK } from '../desk-roles.testing.js';

export const doors: readonly Door[] = [
  { route: 'GET session', roles: DESK },
  { route: 'POST sign-out', roles: DESK },
];
