import { ALL, type Door } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET waiting', roles: ALL },
  { route: 'GET waiting/count', roles: ALL },
];
