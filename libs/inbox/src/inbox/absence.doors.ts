import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET me/absence', roles: ALL },
  { route: 'PUT me/absence', roles: ALL },
  { route: 'DELETE me/absence', roles: ALL },
];
