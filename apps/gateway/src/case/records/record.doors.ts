import { type Door, READERS, WRITERS } from '#libs/testing';

const SAID = { legalBasis: 'Demo code, art. 5' };

const CLAIM = { property: 'name', value: 'Gabor Minta' };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/records',
    roles: WRITERS,
    body: { ...SAID, type: 'person', release: [], statements: [CLAIM] },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/records/batch',
    roles: WRITERS,
    body: { records: [{ ...SAID, type: 'person', release: [], statements: [CLAIM] }] },
    bodyKib: 4096,
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/records/changes',
    roles: WRITERS,
    body: {
      changes: [
        { recordId: '018f0000-0000-7000-8000-0000000000aa', ifMatch: '1', change: { ...SAID, assert: [CLAIM] } },
      ],
    },
    bodyKib: 4096,
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/records/forecast',
    roles: WRITERS,
    body: { type: 'person', isChange: false, values: [] },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/records/values',
    roles: WRITERS,
    body: { recordIds: ['018f0000-0000-7000-8000-0000000000aa'] },
    unknown: 'SPACE_UNKNOWN',
  },
  { route: 'POST spaces/:spaceId/records/search', roles: READERS, body: { q: 'DEMO' }, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/records/counts', roles: READERS, body: { q: 'DEMO' }, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/records/print', roles: READERS, body: { q: 'DEMO' }, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/records/:recordId', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  {
    route: 'PATCH spaces/:spaceId/records/:recordId',
    roles: WRITERS,
    body: { ...SAID, assert: [CLAIM] },
    unknown: 'RECORD_NOT_FOUND',
  },
  { route: 'GET spaces/:spaceId/records/:recordId/preview', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/history', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/delivery', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
];
