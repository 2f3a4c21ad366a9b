import { type Door, READERS, SOME_ID, WRITERS } from '#libs/testing';

const unknown = 'SIGNAL_DRAFT_NOT_FOUND';

export const doors: readonly Door[] = [
  {
    route: 'POST spaces/:spaceId/take-ups',
    roles: ['investigator', 'prosecutor'],
    body: { signalId: SOME_ID },
    unknown: 'HANDED_SIGNAL_NOT_FOUND',
  },
  { route: 'GET spaces/:spaceId/signal-drafts', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/signal-drafts/:draftId', roles: READERS, unknown },
  {
    route: 'POST spaces/:spaceId/signal-drafts/:draftId/record',
    roles: WRITERS,
    body: {
      type: 'note',
      release: [],
      legalBasis: 'art. 5',
      statements: [{ property: 'text', value: 'x' }],
    },
    unknown,
  },
  { route: 'DELETE spaces/:spaceId/signal-drafts/:draftId', roles: WRITERS, unknown },
  { route: 'POST spaces/:spaceId/signal-drafts/:draftId/reopening', roles: WRITERS, unknown },
];
