import { type Door, OPERATIONS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET parked', roles: OPERATIONS },
  { route: 'GET parked/decisions', roles: OPERATIONS },
];
