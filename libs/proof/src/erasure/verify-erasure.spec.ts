import { create, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  DataRecalledSchema,
  encode,
  RecallGround,
  uuidBytes,
} from '#libs/contracts';
import type { JudgedStep } from '#libs/protocol';
import { ProofSpace } from '#libs/testing';

import type { Proof } from '../proof.js';
import type { Erasure } from './erasure.js';
import { formatErasure, isErasure } from './erasure-json.js';
import { verifyErasure } from './verify-erasure.js';

const RECALL = '018f0000-0000-7000-8000-0000000000aa';
const RECORD = '018f0000-0000-7000-8000-0000000000bb';
const VALUE = '018f0000-0000-7000-8000-0000000000cc';
const HOLDERS = ['bg', 'hu', 'nl', 'ro'];

let made: ProofSpace;
let erasure: Erasure;
/** Parts that belong to something else, to be put in the place of those that belong there. */
let foreign: Readonly<Record<'recall' | 'offer' | 'answer' | 'value' | 'shown' | 'opened', Proof>>;

function says<D extends DescMessage>(sender: string, schema: D, said: MessageInitShape<D>, more: object = {}) {
  const message = encode(schema, create(schema, said));
  const step = made.append(made.space.message(sender, { typeName: schema.typeName, message, ...more }).value);
  if (step.code !== 'OK') throw new Error(`expected OK, got ${step.code}`);
  return step;
}

const recalled = (recallId = RECALL) =>
  says('nl', DataRecalledSchema, {
    recallId: uuidBytes(recallId),
    recordId: uuidBytes(RECORD),
    ground: RecallGround.SAFETY,
    statements: [{ messageId: uuidBytes(VALUE), index: 0 }],
    text: 'person-at-risk',
    author: 'Sanne',
    version: 2,
  });

const idOf = (debtor: string) =>
  uuidBytes(RECALL.replace(/aa$/, debtor === 'hu' ? '01' : debtor === 'ro' ? '02' : '03'));

const offered = (debtor: string, recallId = RECALL) =>
  says('nl', CommitmentOfferedSchema, {
    commitmentId: idOf(debtor),
    kind: CommitmentKind.RECALL,
    debtor,
    term: CommitmentTerm.H8,
    ground: 'safety',
    refs: [{ to: { case: 'recallId', value: uuidBytes(recallId) } }],
    author: 'Sanne',
  });

function answered(sender: string, offer: JudgedStep, move: CommitmentMove, text = '') {
  const said = { creditor: 'nl', commitmentId: idOf(sender), offer: offer.identity ?? new Uint8Array(), move, text };
  return says(sender, CommitmentMovedSchema, { ...said, code: text === '' ? 'purged' : 'kept-in-proceedings' });
}

beforeAll(async () => {
  made = await ProofSpace.of({ members: HOLDERS });
  const value = made.append(made.space.message('nl', { messageId: uuidBytes(VALUE) }).value);
  const other = made.message('hu');
  const part = recalled();
  const offers = ['bg', 'hu', 'ro'].map((debtor) => offered(debtor));
  const [ofBg, ofHu, ofRo] = offers as [JudgedStep, JudgedStep, JudgedStep];
  const answers = [
    answered('hu', ofHu, CommitmentMove.DECLINE, 'Court \u202e12/2026'),
    answered('ro', ofRo, CommitmentMove.DONE),
  ];
  const elsewhere = [recalled(VALUE), offered('hu', VALUE)] as const;
  // RO says it for BG.
  const forged = answered('ro', ofBg, CommitmentMove.DONE);
  const shown = (step: JudgedStep): Promise<Proof> => made.prove(step, { withContent: true });
  erasure = {
    recalls: [await shown(part)],
    offers: await Promise.all(offers.map(shown)),
    answers: await Promise.all(answers.map(shown)),
    values: [await made.prove(value)],
  };
  foreign = {
    recall: await shown(elsewhere[0]),
    offer: await shown(elsewhere[1]),
    answer: await shown(forged),
    value: await made.prove(other),
    shown: await shown(value),
    opened: await shown(other),
  };
}, 60_000);

const fileOf = (changed: Erasure) => Buffer.from(formatErasure(changed), 'utf8');

/** Where and why a file is refused. */
function refused(file: Uint8Array, pin = made.pin): readonly [string, string] | 'yes' {
  const report = verifyErasure(file, pin);
  expect(report.facts === null).toBe(!report.ok);
  return report.refused ? [report.refused.place, report.refused.code] : 'yes';
}

/** A byte of a base64 text of one proof is another. */
function flipped(proof: Proof, of: (proof: Proof) => Uint8Array): Proof {
  const copy = structuredClone(proof);
  const bytes = of(copy);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return copy;
}

const at = <K extends keyof Erasure>(name: K, i: number, change: (proof: Proof) => Proof): Erasure => ({
  ...erasure,
  [name]: erasure[name].with(i, change(erasure[name][i] as Proof)),
});

describe('the proof of an erasure', () => {
  it('10 says who stated what and who is silent, and nothing of what was recalled or of a deletion', () => {
    const file = fileOf(erasure);
    expect(isErasure(file)).toBe(true);
    const report = verifyErasure(file, made.pin);
    expect(report).toMatchObject({ ok: true, refused: null });
    expect(report.facts).toMatchObject({
      recallId: RECALL,
      recordId: RECORD,
      owner: 'nl',
      ground: 'safety',
      values: 1,
      whole: false,
      silent: ['bg'],
      messages: [{ messageId: VALUE }],
    });
    expect(report.facts?.stated).toMatchObject([
      { member: 'hu', says: 'kept', reference: 'Court ?12/2026' },
      { member: 'ro', says: 'purged', reference: null },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/delet/i);
  });

  it('10 knows a later answer from an earlier one, and who has not answered for all parts from who has', () => {
    const without = { ...erasure, answers: erasure.answers.slice(1) };
    expect(verifyErasure(fileOf(without), made.pin).facts).toMatchObject({ silent: ['bg', 'hu'] });
    const unasked = { ...erasure, offers: erasure.offers.slice(1) };
    expect(verifyErasure(fileOf(unasked), made.pin).facts).toMatchObject({ silent: ['bg'] });
  });

  const MUTATIONS: readonly (readonly [string, () => Uint8Array, string, string])[] = [
    [
      'a header',
      () => fileOf(at('recalls', 0, (one) => flipped(one, ({ message }) => message.header))),
      'recalls[0]',
      'E_SIGNATURE',
    ],
    [
      'a signature',
      () => fileOf(at('offers', 1, (one) => flipped(one, ({ message }) => message.signature.value))),
      'offers[1]',
      'E_SIGNATURE',
    ],
    [
      'a key',
      () => fileOf(at('answers', 0, (one) => flipped(one, ({ message }) => message.signature.keyId))),
      'answers[0]',
      'E_KEY_UNKNOWN',
    ],
    [
      'a leaf',
      () => fileOf(at('values', 0, (one) => flipped(one, ({ message }) => message.leaf))),
      'values[0]',
      'LEAF_MISMATCH',
    ],
    [
      'a body',
      () => fileOf(at('answers', 1, (one) => flipped(one, ({ message }) => message.body ?? new Uint8Array(1)))),
      'answers[1]',
      'E_BODY',
    ],
    [
      'a salt',
      () => fileOf(at('recalls', 0, (one) => flipped(one, ({ content }) => content?.salt ?? new Uint8Array(1)))),
      'recalls[0]',
      'E_COMMITMENT',
    ],
    [
      'what was answered',
      () => fileOf(at('answers', 0, (one) => flipped(one, ({ content }) => content?.payload ?? new Uint8Array(1)))),
      'answers[0]',
      'E_COMMITMENT',
    ],
    [
      'a path',
      () =>
        fileOf(
          at('offers', 0, (one) => flipped(one, ({ checkpoints }) => checkpoints[0]?.path[0] ?? new Uint8Array(1))),
        ),
      'offers[0]',
      'ROOT_MISMATCH',
    ],
    [
      'a trust list',
      () => fileOf(at('values', 0, (one) => flipped(one, ({ lists }) => lists[0] ?? new Uint8Array(1)))),
      'values[0]',
      'PIN_MISMATCH',
    ],
    [
      'too few cosignatures',
      () =>
        fileOf(
          at('recalls', 0, (one) => ({
            ...one,
            checkpoints: one.checkpoints.map((checkpoint) => ({ ...checkpoint, note: lines(checkpoint.note, 2) })),
          })),
        ),
      'recalls[0]',
      'QUORUM_MISSING',
    ],
    [
      'a history with a gap',
      () => fileOf(at('answers', 0, (one) => ({ ...one, history: one.history.slice(1) }))),
      'answers[0]',
      'E_MEMBER',
    ],
    ['no recall', () => fileOf({ ...erasure, recalls: [] }), 'recalls', 'ERASURE_MISMATCH'],
    [
      'a second recall',
      () => fileOf({ ...erasure, recalls: [...erasure.recalls, foreign.recall] }),
      'recalls[1]',
      'ERASURE_MISMATCH',
    ],
    [
      'a recall without content',
      () => fileOf(at('recalls', 0, (one) => ({ ...one, content: null }))),
      'recalls[0]',
      'ERASURE_MISMATCH',
    ],
    [
      'an offer for another recall',
      () => fileOf({ ...erasure, offers: [...erasure.offers, foreign.offer] }),
      'offers[3]',
      'ERASURE_MISMATCH',
    ],
    [
      'an answer by another',
      () => fileOf({ ...erasure, answers: [...erasure.answers, foreign.answer] }),
      'answers[2]',
      'ERASURE_MISMATCH',
    ],
    [
      'an answer without its offer',
      () => fileOf({ ...erasure, offers: erasure.offers.toSpliced(1, 1) }),
      'answers[0]',
      'ERASURE_MISMATCH',
    ],
    [
      'an answer twice',
      () => fileOf({ ...erasure, answers: [...erasure.answers, ...erasure.answers.slice(1)] }),
      'answers[2]',
      'POSITION_ORDER',
    ],
    [
      'answers in another order',
      () => fileOf({ ...erasure, answers: erasure.answers.toReversed() }),
      'answers[1]',
      'POSITION_ORDER',
    ],
    [
      'a message that it does not name',
      () => fileOf({ ...erasure, values: [...erasure.values, foreign.value] }),
      'values[1]',
      'ERASURE_MISMATCH',
    ],
    ['a value that is shown', () => fileOf({ ...erasure, values: [foreign.shown] }), 'values[0]', 'ERASURE_MISMATCH'],
    [
      'another type in its place',
      () => fileOf({ ...erasure, offers: [foreign.opened] }),
      'offers[0]',
      'ERASURE_MISMATCH',
    ],
    [
      'an answer among the offers',
      () => fileOf({ ...erasure, offers: [...erasure.offers, ...erasure.answers] }),
      'offers[3]',
      'ERASURE_MISMATCH',
    ],
    [
      'a field of its own',
      () => text((file) => file.replace('"offers"', '"note": "all purged",\n  "offers"')),
      'the file',
      'PROOF_FORMAT',
    ],
    ['another version', () => text((file) => file.replace('"version": 1', '"version": 2')), 'the file', 'PROOF_FORMAT'],
    ['the end cut off', () => text((file) => file.slice(0, -9)), 'the file', 'PROOF_FORMAT'],
  ];
  const text = (change: (file: string) => string) => Buffer.from(change(formatErasure(erasure)), 'utf8');
  const lines = (note: string, most: number) => {
    const all = note.split('\n');
    const first = all.findIndex((line) => line.startsWith('\u2014'));
    return `${all.slice(0, first + most).join('\n')}\n`;
  };

  it.each(MUTATIONS)('10 is refused with %s, with its place', (_, file, place, code) => {
    const [where, why] = refused(file());
    expect(where).toBe(place);
    expect(why).toBe(code);
  });

  it('10 is refused under another pin', () => {
    expect(refused(fileOf(erasure), new Uint8Array(32))).toEqual(['recalls[0]', 'PIN_MISMATCH']);
    expect(refused(fileOf(erasure))).toBe('yes');
  });
});
