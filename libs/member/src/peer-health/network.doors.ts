import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET network', roles: ALL }];
