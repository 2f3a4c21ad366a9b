import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aMember, aSuccessorList, flipped, ProofSpace, type TestRecord } from '#libs/testing';
import { decodeCanonical, EnvelopeSchema, uuidText } from '#libs/contracts';
import { parseNote } from '#libs/tlog';

import { signedLine } from '../build-proof.js';
import type { Contradiction, Evidence, SignedRecord } from './evidence.js';
import { formatEvidence, isEvidence } from './evidence-json.js';
import { verifyEvidence } from './verify-evidence.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const MAGIC_BYTES = 4;
const FLIPS = 300;

let made: ProofSpace;
/** The same space with another log behind the keys. */
let other: ProofSpace;
let lists: Evidence['lists'];

beforeAll(async () => {
  made = await ProofSpace.of({ members: MEMBERS });
  other = ProofSpace.copyOf(made.space);
  for (const sender of ['nl', 'hu', 'nl']) made.message(sender);
  for (const sender of ['hu', 'ro']) other.message(sender);
  lists = signedLine(made.lists);
});

function signedRecord({ value }: TestRecord): SignedRecord {
  const envelope = decodeCanonical(EnvelopeSchema, value.subarray(MAGIC_BYTES));
  const [signature] = envelope?.signatures ?? [];
  if (!envelope || !signature) throw new Error('the record of the test is signed');
  return { header: envelope.header, signature };
}

function fileOf(contradiction: Contradiction): Buffer {
  return Buffer.from(formatEvidence({ lists, contradictions: [contradiction] }), 'utf8');
}

function answer(contradiction: Contradiction): string {
  const { ok, refused } = verifyEvidence(fileOf(contradiction), made.pin);
  return ok ? 'yes' : (refused?.code ?? 'no reason');
}

const forked = (): Contradiction => {
  const { space } = made;
  return { kind: 'fork', records: [signedRecord(space.message('hu')), signedRecord(space.message('hu'))] };
};

const apart = async (size = 8): Promise<Contradiction> => ({
  kind: 'trees',
  statements: [{ note: other.cosigned('hu', size).note }, { note: made.cosigned('nl').note }],
  begins: await made.begins(size),
});

function listsApart(): Contradiction {
  const members = [...made.space.members.values()];
  const [one, two] = [0xaa, 0xbb].map((byte) =>
    aSuccessorList(made.space.firstList, [{ kind: 'admit-digest', digest: Buffer.alloc(32, byte) }], members),
  );
  if (!one || !two) throw new Error('two lists');
  return { kind: 'lists', lines: [signedLine([...made.lists, one]), signedLine([...made.lists, two])] };
}

describe('S6 evidence of a freeze, offline', () => {
  it('shows two records that one member signed for one place', () => {
    const file = fileOf(forked());
    expect(isEvidence(file)).toBe(true);
    const report = verifyEvidence(file, made.pin);
    expect(report).toMatchObject({ ok: true, refused: null, facts: [{ kind: 'fork', signedBy: ['hu'] }] });
    expect(report.facts[0]?.says.join('\n')).toMatch(/epoch 1, sequence \d+: record [0-9a-f]{64} .* \(active\)/);
  });

  it('shows a record behind another past than the one before it', () => {
    const { space } = made;
    const place = space.place('hu');
    const next = space.message('hu', {
      place: { ...place, sequence: place.sequence + 1, previous: Buffer.alloc(32, 1) },
    });
    const records = [signedRecord(space.message('hu', { place })), signedRecord(next)] as const;
    expect(answer({ kind: 'fork', records })).toBe('yes');
    expect(answer({ kind: 'fork', records: [records[1], records[0]] })).toBe('NO_CONTRADICTION');
  });

  it('shows two lists of one version, with who signed each', () => {
    const report = verifyEvidence(fileOf(listsApart()), made.pin);
    expect(report).toMatchObject({ ok: true, facts: [{ kind: 'lists', signedBy: MEMBERS }] });
    expect(report.facts[0]?.says).toEqual([
      expect.stringMatching(/^trust list 2 is [0-9a-f]{64}, signed by bg, hu, nl, ro$/),
      expect.stringMatching(/^trust list 2 is [0-9a-f]{64}, signed by bg, hu, nl, ro$/),
    ]);
  });

  it('shows a cosigned tree that a larger cosigned one does not begin with', async () => {
    const report = verifyEvidence(fileOf(await apart(9)), made.pin);
    expect(report).toMatchObject({ ok: true, facts: [{ kind: 'trees', signedBy: ['hu', 'nl'] }] });
    expect(report.facts[0]?.says[0]).toBe(`two trees of the log of space ${uuidText(made.space.spaceId)}`);
  });

  it('shows what a record says of the tree', async () => {
    const seen = made.space.message('hu', {}, { header: { seenSize: 3n, seenRoot: Buffer.alloc(32, 9) } });
    const begins = await made.begins(3);
    const statements = [signedRecord(seen), { note: made.cosigned('nl').note }] as const;
    expect(answer({ kind: 'trees', statements, begins })).toBe('yes');
  });

  it('shows other rules at one size, and nothing where the larger tree begins with the smaller', async () => {
    const size = made.steps.length;
    const { body } = parseNote(made.cosigned('hu').note);
    expect(body).toContain('rules ');
    const honest: Contradiction = {
      kind: 'trees',
      statements: [{ note: made.cosigned('hu', 8).note }, { note: made.cosigned('nl').note }],
      begins: await made.begins(8),
    };
    expect(answer(honest)).toBe('NO_CONTRADICTION');
    const same: Contradiction = {
      kind: 'trees',
      statements: [{ note: made.cosigned('hu').note }, { note: made.cosigned('nl').note }],
      begins: await made.begins(size),
    };
    expect(answer(same)).toBe('NO_CONTRADICTION');
  });

  it.each<[string, string, () => Contradiction | Promise<Contradiction>]>([
    [
      'the same record twice',
      'NO_CONTRADICTION',
      () => {
        const record = signedRecord(made.space.message('hu'));
        return { kind: 'fork', records: [record, record] };
      },
    ],
    [
      'records of two members',
      'NO_CONTRADICTION',
      () => ({
        kind: 'fork',
        records: [signedRecord(made.space.message('hu')), signedRecord(made.space.message('nl'))],
      }),
    ],
    [
      'a record that another member signed',
      'E_SIGNATURE',
      () => {
        const signer = made.space.member('nl').recordSigner;
        const forged = signedRecord(made.space.message('hu', {}, { signer }));
        const { keyId } = made.space.member('hu').recordSigner;
        const named = { ...forged, signature: { ...forged.signature, keyId } };
        return { kind: 'fork', records: [signedRecord(made.space.message('hu')), named] };
      },
    ],
    [
      'a record with a key that no list names',
      'E_KEY_UNKNOWN',
      () => {
        const { recordSigner: signer } = aMember('hu');
        const records = [made.space.message('hu'), made.space.message('hu', {}, { signer })].map(signedRecord);
        return { kind: 'fork', records: [records[0]!, records[1]!] };
      },
    ],
    [
      'the same list twice',
      'NO_CONTRADICTION',
      () => {
        const two = listsApart();
        return two.kind === 'lists' ? { ...two, lines: [two.lines[0], two.lines[0]] } : two;
      },
    ],
    [
      'a list that too few signed',
      'SUCCESSOR_QUORUM',
      () => {
        const change = { kind: 'admit-digest', digest: Buffer.alloc(32, 3) } as const;
        const few = aSuccessorList(made.space.firstList, [change], [made.space.member('hu')]);
        const two = listsApart();
        return two.kind === 'lists' ? { ...two, lines: [two.lines[0], signedLine([...made.lists, few])] } : two;
      },
    ],
    [
      'a tree that a stranger cosigned',
      'SIGNATURE_MISMATCH',
      async () => {
        const stranger = await ProofSpace.of({ members: MEMBERS });
        const trees = await apart();
        if (trees.kind !== 'trees') return trees;
        return { ...trees, statements: [{ note: stranger.cosigned('hu', 8).note }, trees.statements[1]] };
      },
    ],
    [
      'one statement alone',
      'NO_CONTRADICTION',
      () => ({ kind: 'alone', statement: { note: other.cosigned('hu').note } }),
    ],
  ])('says no to %s: %s', async (_, code, contradiction) => {
    expect(answer(await contradiction())).toBe(code);
  });

  it('says no under another pin', () => {
    expect(verifyEvidence(fileOf(forked()), Buffer.alloc(32, 5)).refused?.code).toBe('PIN_MISMATCH');
  });

  it(`says no to ${FLIPS} flipped bits of each file`, async () => {
    for (const contradiction of [forked(), listsApart(), await apart(9)]) {
      const file = fileOf(contradiction);
      const bits = fc.tuple(fc.nat(file.length - 1), fc.nat(7));
      fc.assert(
        fc.property(bits, ([offset, bit]) => {
          const { ok } = verifyEvidence(flipped(file, offset, bit), made.pin);
          expect({ offset, bit, ok }).toEqual({ offset, bit, ok: false });
        }),
        { numRuns: FLIPS },
      );
    }
  });
});
