import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import {
  encode,
  HandlingCode,
  Nature,
  RecordSnapshotSchema,
  Sensitivity,
  StatementSchema,
  violations,
} from '#libs/contracts';
import { v7 as uuid } from 'uuid';
import { labelsOf } from './record.mapper.js';
import { contentFor, type SnapshotFor, snapshotMessages } from './record-snapshot.js';
import type { SnapshotSource, SourceStatement } from './snapshot-source.repository.js';

/** xa and xb from 10 on; xc named from 20 on and there from 30 on. */
const history: SnapshotFor['history'] = {
  shared: true,
  charters: [
    { actedAt: 10n, members: ['xa', 'xb'] },
    { actedAt: 20n, members: ['xa', 'xb', 'xc'] },
  ],
  takingPart: new Map([
    ['xa', 20n],
    ['xb', 20n],
    ['xc', 30n],
  ]),
};

function statement(value: string, more: Partial<SourceStatement> & { h?: HandlingCode; marks?: Sensitivity[] } = {}) {
  const { h = HandlingCode.H1, marks = [], ...rest } = more;
  const said = create(StatementSchema, {
    property: 'name',
    value,
    nature: Nature.FACT,
    handling: { code: h, text: h === HandlingCode.H3 ? 'ask first' : '' },
    purpose: 'prosecution',
    legalBasis: 'Demo code, art. 5',
    sensitivities: marks,
    author: 'Anna Voorbeeld',
  });
  const row = { messageId: uuid(), index: 0, position: 15n, property: 'name', value, retracted: false };
  return { ...row, release: ['xb'], labels: labelsOf(said), ...rest };
}

const source = (...statements: SourceStatement[]): SnapshotSource => ({
  recordId: uuid(),
  type: 1,
  version: 3,
  standsFor: uuid(),
  statements,
});

const chosen = (of: SnapshotSource, who: Partial<SnapshotFor> = {}) => {
  const { live, gone } = contentFor(of, { owner: 'xa', member: 'xc', ground: 'joined', history, ...who });
  return { live: live.map(({ value }) => value), gone: gone.map(({ value }) => value) };
};

const nothing = { live: [], gone: [] };

const record = source(
  statement('for all'),
  statement('for all but the joiner', { position: 25n }),
  statement('at home', { release: [] }),
  statement('later, for xb alone', { position: 35n }),
  statement('named', { release: ['xc'], position: 35n }),
  statement('of a minor', { marks: [Sensitivity.MINOR] }),
  statement('named victim', { release: ['xc'], marks: [Sensitivity.VICTIM_IDENTITY], position: 35n }),
  statement('restricted by text', { h: HandlingCode.H3 }),
  statement('gone', { retracted: true }),
  statement('named and gone', { release: ['xc'], retracted: true }),
);

describe('a joiner', () => {
  it('gets what names it and what was for everybody, and nothing that goes by hand', () => {
    expect(chosen(record)).toEqual({
      live: ['for all', 'for all but the joiner', 'named'],
      gone: ['named and gone'],
    });
  });

  it.each<[string, Partial<SnapshotFor>]>([
    ['history is not shared', { history: { ...history, shared: false } }],
    ['it was there before', { member: 'xb' }],
    ['it does not take part any more', { history: { ...history, takingPart: new Map([['xa', 20n]]) } }],
  ])('gets nothing where %s', (_, who) => {
    expect(chosen(record, who)).toEqual(nothing);
  });
});

describe('whoever asks', () => {
  it('gets what was released to it, sensitive or not, and what of it is gone', () => {
    expect(chosen(record, { ground: 'asked' })).toEqual({ live: ['named', 'named victim'], gone: ['named and gone'] });
  });

  it('gets it where no history is shared: nothing of it is new there', () => {
    const who = { ground: 'asked', history: { ...history, shared: false } } as const;
    expect(chosen(record, who).live).toEqual(['named', 'named victim']);
  });

  it('gets nothing that was never released to it', () => {
    expect(chosen(source(statement('for xb')), { ground: 'asked' })).toEqual(nothing);
  });
});

/** What a record carries as a payload, with room for its frame. */
const MOST_BYTES = 900_000;

/** A statement with every field at its limit, of characters that take four bytes each. */
function longest(): SourceStatement {
  const text = (length: number): string => '𝛀'.repeat(length);
  const said = create(StatementSchema, {
    property: 'a'.repeat(60),
    value: text(4000),
    original: text(4000),
    language: 'nl',
    validFrom: text(30),
    validTo: text(30),
    origin: { kind: 'document', detail: text(500) },
    nature: Nature.ASSESSMENT,
    handling: { code: HandlingCode.H2, text: text(500) },
    purpose: text(200),
    legalBasis: text(200),
    evidence: Array.from({ length: 50 }, () => ({ exhibit: text(100), sha256: Buffer.alloc(32, 1), page: text(100) })),
    restsOn: { kind: text(100), number: text(100), authority: text(300), expires: '2030-01-01' },
    author: text(200),
  });
  const release = Array.from(
    { length: 63 },
    (_, i) => `xb-${'a'.repeat(11)}${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : 'z'}`,
  );
  return { ...statement(said.value), property: said.property, labels: labelsOf(said), release: [...new Set(release)] };
}

describe('the messages of a snapshot', () => {
  it('are none where there is nothing to say', () => {
    expect(snapshotMessages(source(), nothing, 'xc')).toEqual([]);
  });

  it('name the member on each release list', () => {
    const live = [statement('for all')];
    const [message] = snapshotMessages(source(...live), { live, gone: [] }, 'xc');
    expect(message?.statements[0]?.statement?.release).toEqual(['xb', 'xc']);
  });

  it('are several where the record is long, each valid and far below the limit', () => {
    const live = Array.from({ length: 300 }, () => statement('ж'.repeat(4000)));
    const gone = Array.from({ length: 1001 }, () => statement('gone', { retracted: true }));
    const messages = snapshotMessages(source(...live), { live, gone }, 'xc');
    expect(messages.flatMap(({ statements }) => statements)).toHaveLength(300);
    expect(messages.flatMap(({ retracts }) => retracts)).toHaveLength(1001);
    for (const message of messages) {
      expect(violations(RecordSnapshotSchema, message)).toEqual([]);
      expect(message.statements.length).toBeLessThan(40);
    }
  });

  it('fit a record whatever the contract lets people write, byte for byte', () => {
    const live = Array.from({ length: 60 }, () => longest());
    const messages = snapshotMessages(source(...live), { live, gone: [] }, 'xc');
    expect(messages.flatMap(({ statements }) => statements)).toHaveLength(60);
    for (const message of messages) {
      expect(violations(RecordSnapshotSchema, message)).toEqual([]);
      expect(encode(RecordSnapshotSchema, message).length).toBeLessThan(MOST_BYTES);
    }
  });
});
