import { expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import type { RecordAccess } from './record-access.service.js';
import { ReleaseStatements } from './release-statements.service.js';
import type { SnapshotSourceRepository } from './snapshot-source.repository.js';

const anna: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['liaison'] };

const held = {
  messageId: 'm',
  index: 0,
  position: 1n,
  property: 'name',
  value: 'Minta',
  release: ['xb'],
  retracted: false,
};
const source = { recordId: 'r', type: 1, version: 1, standsFor: 'm', statements: [held] };

const releasing = new ReleaseStatements(
  { member: 'xa' } as ExchangeIdentity,
  { toChange: async () => ({ spaceNo: 1 }), requireRelease: async () => undefined } as unknown as RecordAccess,
  { lock: async () => source } as unknown as SnapshotSourceRepository,
);

it('sends nothing to whoever holds all that was chosen', async () => {
  const request = { spaceId: 's', recordId: 'r', member: 'xb', statements: [{ messageId: 'm', index: 0 }], askId: 'q' };
  expect(await releasing.messages({} as EntityManager, request, anna)).toEqual([]);
});
