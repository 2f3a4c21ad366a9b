import { type Door, OPERATIONS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET trust', roles: OPERATIONS },
  { route: 'POST trust/lists', roles: OPERATIONS },
];
