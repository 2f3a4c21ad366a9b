import { describe, expect, it } from '@jest/globals';
import { RecordChangedSchema } from '#libs/contracts';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
import { recordMessages } from './record-messages.js';
import { recordsFeature } from './records.feature.js';

const UUID = '018f0000-0000-7000-8000-0000000000dd';

describe('records', () => {
  it('come to the gate as one of what the descriptor names', () => {
    const pathOf = new Map();
    const parts = [{ release: ['hu'], asserts: [], retracts: [] }];
    const types = Object.values(RECORD_TYPES).flatMap((type) =>
      recordMessages({ recordId: UUID, changeId: UUID, type, version: 1, baseFor: () => null, parts, pathOf }),
    );
    const { typeName } = RecordChangedSchema;
    expect(new Set(types.map(({ schema }) => schema.typeName))).toEqual(new Set([typeName]));
    expect(types.map(({ disclosure }) => disclosure.type)).toEqual(recordsFeature.messages[typeName].gate);
  });

  it('are sent in parts that leave together where something is taken back', () => {
    const pathOf = new Map();
    const retracts = [{ messageId: UUID, index: 0, property: 'phone', release: ['hu'] }];
    const request = {
      recordId: UUID,
      changeId: UUID,
      type: RECORD_TYPES.person,
      version: 2,
      baseFor: () => null,
      pathOf,
    };
    const given = [['hu'], ['ro']].map((release) => ({ release, asserts: [], retracts: [] }));
    const taken = [...given, { release: ['bg'], asserts: [], retracts }];
    expect(recordMessages({ ...request, parts: given }).map(({ act }) => act)).toEqual([undefined, undefined]);
    expect(recordMessages({ ...request, parts: taken }).map(({ act }) => act)).toEqual([UUID, UUID, UUID]);
  });
});
