import { describe, expect, it } from '@jest/globals';
import { RecordChangedSchema } from '#libs/contracts';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import type { ApprovedSending } from '../../gate/approvals/approved-sending.service.js';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
import type { RecordFollowing } from '../following/record-following.service.js';
import { RecordSending } from './record-sending.service.js';
import { recordsFeature } from './records.feature.js';

const UUID = '018f0000-0000-7000-8000-0000000000dd';
const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

describe('records', () => {
  it('come to the gate as one of what the descriptor names', async () => {
    const seen: Record<string, string[]> = {};
    const gate = {
      send: async (_: unknown, { schema }: { schema: { typeName: string } }, __: unknown, { type }: { type: string }) =>
        void (seen[schema.typeName] ??= []).push(type),
    } as unknown as ApprovedSending;
    const following = { noteWritten: async () => undefined } as unknown as RecordFollowing;
    const sending = new RecordSending(gate, following);
    for (const type of Object.values(RECORD_TYPES)) {
      const record = { spaceId: UUID, recordId: UUID, changeId: UUID, type, version: 1, baseFor: () => null };
      const parts = [{ release: ['hu'], asserts: [], retracts: [] }];
      await sending.send({} as EntityManager, { ...record, parts }, by);
    }
    const { typeName } = RecordChangedSchema;
    expect(seen).toEqual({ [typeName]: recordsFeature.messages[typeName].gate });
  });
});
