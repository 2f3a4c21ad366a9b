import { ALL, type Door } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET waiting', roles: ALL }];
