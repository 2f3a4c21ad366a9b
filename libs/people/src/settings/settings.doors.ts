import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET me/settings', roles: ALL },
  { route: 'PATCH me/settings', roles: ALL },
];
