import { expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { MatchProjection } from './match.projection.js';

it('R3 notes the records of a chunk by one statement, in one order, and nothing where there is none', async () => {
  const ran: unknown[] = [];
  const query = async (text: string, values: unknown) => void ran.push([text.includes('match_due'), values]);
  const tx: EntityManager = Object.assign(Object.create(null), { query });
  const projection = new MatchProjection();
  await projection.project(tx, 7, [
    { kind: 'record', id: 'two' },
    { kind: 'position', id: '9' },
    { kind: 'record', id: 'one' },
  ]);
  await projection.project(tx, 7, [{ kind: 'space', id: 'a space' }]);
  expect(ran).toEqual([[true, [7, ['one', 'two']]]]);
  expect(projection.types).toEqual([
    'joinder.record.v1.DataRecalled',
    'joinder.record.v1.RecordChanged',
    'joinder.record.v1.RecordSnapshot',
  ]);
  expect(projection.tables).toEqual(['match_due']);
});
