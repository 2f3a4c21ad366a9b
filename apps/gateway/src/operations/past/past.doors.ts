import { type Door, FLOWS } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET flows/members/:member/causes', roles: FLOWS }];
