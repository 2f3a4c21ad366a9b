import { type Door, WRITERS } from '#libs/testing';

const RECORD = { type: 'person', release: [], legalBasis: 'x', statements: [{ property: 'name', value: 'x' }] };

export const doors: readonly Door[] = [
  {
    route: 'POST spaces/:spaceId/audience',
    roles: WRITERS,
    body: { changes: [{ create: RECORD }] },
    bodyKib: 4096,
    unknown: 'SPACE_UNKNOWN',
  },
];
