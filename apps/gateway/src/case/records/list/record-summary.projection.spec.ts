import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { RecordSummaryProjection } from './record-summary.projection.js';
import { RecordSummaryRepository } from './record-summary.repository.js';

const TX = {} as EntityManager;

function aProjection() {
  const refreshed: unknown[] = [];
  const refresh = async (tx: unknown, spaceNo: number, recordIds: readonly string[]) => {
    refreshed.push({ isInTx: tx === TX, spaceNo, recordIds });
  };
  const summaries = Object.assign(Object.create(RecordSummaryRepository.prototype), { refresh });
  return { projection: new RecordSummaryProjection(summaries), refreshed };
}

describe('what lists show of records', () => {
  it('is brought up to date for the records that messages are about, in their transaction', async () => {
    const { projection, refreshed } = aProjection();
    await projection.project(TX, 7, [
      { kind: 'record', id: 'one' },
      { kind: 'position', id: '9' },
      { kind: 'record', id: 'two' },
      { kind: 'space', id: 'a space' },
    ]);
    expect(refreshed).toEqual([{ isInTx: true, spaceNo: 7, recordIds: ['one', 'two'] }]);
  });

  it('follows from changes, copies and recalls of records, and is emptied before a rebuild', () => {
    const { projection } = aProjection();
    expect(projection.types).toEqual([
      'joinder.record.v1.DataRecalled',
      'joinder.record.v1.RecordChanged',
      'joinder.record.v1.RecordSnapshot',
    ]);
    expect(projection.tables).toEqual(['record_summary', 'record_tally']);
  });
});
