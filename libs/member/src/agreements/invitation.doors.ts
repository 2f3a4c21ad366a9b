import { type Door, PROSECUTOR } from '#libs/testing';

export const doors: readonly Door[] = [
  {
    route: 'POST spaces/:spaceId/invitation/answer',
    roles: PROSECUTOR,
    body: { answer: 'accept' },
    unknown: 'SPACE_UNKNOWN',
  },
];
