import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [{ route: 'GET spaces/:spaceId/overview', roles: ALL, unknown: 'SPACE_UNKNOWN' }];
