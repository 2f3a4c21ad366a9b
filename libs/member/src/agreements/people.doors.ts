import { type Door, ALL, DRAFTERS } from '#libs/testing';

const PERSON = { id: 'x', name: 'x', role: 'liaison', desk: 'x', phone: '+3110000000', languages: ['nl'] };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/people', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/people', roles: DRAFTERS, body: { people: [PERSON] }, unknown: 'SPACE_UNKNOWN' },
];
