import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { encode, HandlingCode, Nature, Sensitivity, StatementSchema } from '#libs/contracts';
import { v7 as uuid } from 'uuid';
import { labelsOf, mapRecordMessage, statementFrom } from './record.mapper.js';
import { RecordLog } from './record-log.testing.js';

const full = create(StatementSchema, {
  property: 'birthDate',
  value: '198X',
  original: '198?',
  language: 'bg-Latn',
  validFrom: '2020',
  validTo: '2021-06',
  origin: { kind: 'document', detail: 'passport' },
  evaluation: { source: 'B', information: 2 },
  nature: Nature.ASSESSMENT,
  handling: { code: HandlingCode.H3, text: 'ask first' },
  release: ['xb', 'xc'],
  purpose: 'prosecution',
  legalBasis: 'Demo code, art. 5',
  reviewDate: '2027-01-01',
  sensitivities: [Sensitivity.MINOR, Sensitivity.VICTIM_IDENTITY],
  evidence: [{ exhibit: 'X-1', sha256: Buffer.alloc(32, 7), page: '3' }],
  restsOn: { kind: 'warrant', number: '12', authority: 'Demo court', expires: '2027-01-01' },
  author: 'Anna Voorbeeld',
});

const bare = create(StatementSchema, { property: 'name', value: 'x', handling: { code: HandlingCode.H0 } });

describe('a statement', () => {
  it.each([
    ['every field', full],
    ['hardly any', bare],
  ])('with %s comes back from its row, by way of JSON, as it was', (_, statement) => {
    const { property, value, release } = statement;
    const labels = JSON.parse(JSON.stringify(labelsOf(statement)));
    expect(encode(StatementSchema, statementFrom({ property, value, release, labels }))).toEqual(
      encode(StatementSchema, statement),
    );
  });
});

describe('rows', () => {
  const log = new RecordLog(7);

  it('of a change are named by its message', () => {
    const gone: readonly [string, number] = [uuid(), 4];
    const opened = log.change({ version: 3, base: uuid(), asserts: ['a', 'b'], retracts: [gone] });
    const rows = mapRecordMessage(opened);
    expect(rows.change).toMatchObject({ recordId: log.recordId, version: 3, standsFor: null, sender: 'xa' });
    expect(rows.change.base).not.toBeNull();
    expect(rows.statements.map(({ messageId, messageIndex, idx }) => [messageId, messageIndex, idx])).toEqual([
      [opened.messageId, 0, 0],
      [opened.messageId, 1, 1],
    ]);
    expect(rows.retracts).toEqual([{ messageId: gone[0], index: gone[1] }]);
  });

  it('of a snapshot are named by the messages that said them first', () => {
    const [first, standsFor] = [uuid(), uuid()];
    const rows = mapRecordMessage(
      log.snapshot({ standsFor, asserts: ['a'], of: [[first, 9]], retracts: [[first, 1]] }),
    );
    expect(rows.change).toMatchObject({ base: null, standsFor });
    expect(rows.statements).toMatchObject([{ messageId: first, messageIndex: 9, idx: 0 }]);
    expect(rows.retracts).toEqual([{ messageId: first, index: 1 }]);
  });

  it('are made of messages about records alone', () => {
    expect(() => mapRecordMessage(log.asked('xb', [uuid()]))).toThrow('not a message about a record');
  });
});
