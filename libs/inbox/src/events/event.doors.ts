import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET events', roles: ALL }];
