import { expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { SendToCase } from '#libs/member';
import { aCaseEntry, anOpenDoor } from '#libs/member/testing';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
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
  anOpenDoor(),
  { lock: async () => new Map() } as unknown as SendToCase,
  { read: async () => source } as unknown as SnapshotSourceRepository,
);

it('sends nothing to whoever holds all that was chosen', async () => {
  const wanted = { recordId: 'r', member: 'xb', statements: [{ messageId: 'm', index: 0 }], askId: 'q' };
  const planned = await releasing.plan({} as EntityManager, await aCaseEntry({ by: anna }), {
    ...wanted,
    reads: 'lock',
  });
  expect(planned).toEqual({
    base: 'record:r@1',
    messages: [],
    untouched: [{ property: 'name', members: ['xb'] }],
    refusal: null,
  });
});
