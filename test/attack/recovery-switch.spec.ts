import { beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { decodeCanonical, encode, EnvelopeSchema, SignatureSchema } from '#libs/contracts';
import { VERDICT } from '#libs/protocol';
import { formatNote, parseNote } from '#libs/tlog';
import type { LedgerNetwork } from '../network/ledger-network.js';
import type { Lie, ToldRecord } from '../network/ledger-peers.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';
import { clear, empties, envelope, LARGE } from './bombs.js';
import { knownSpace } from './known-space.js';

const HONEST = ['hu', 'nl', 'ro'];

/** What stands before the envelope of a value. */
const MAGIC_BYTES = 4;

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

describe('a log whose tail the broker lost, and members that switch one by one', () => {
  beforeEach(() => ledger.begin(), SLOW_MS);

  it(
    'K4 all go on, also those that come minutes after the first has written',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      expect(ledger.halts).toEqual(ledger.ids.map(() => 'LOG_CUT'));
      const waiting = await network.send('nl');
      ledger.connect();
      await ledger.goOnAt(size);
      ledger.session('nl')?.unbelieved.add('bg');
      for (const [i, id] of ['nl', 'hu', 'ro', 'bg'].entries()) {
        await network.settle(['nl', 'hu', 'ro', 'bg'].slice(0, i + 1));
        expect(ledger.session(id)?.space.base).toBe(size);
        // Whom it named stays named, until that one goes on there as well.
        expect([...(ledger.session('nl')?.unbelieved ?? [])]).toEqual(id === 'bg' ? [] : ['bg']);
        network.clock.nowMs += 3 * MINUTE_MS;
      }
      await network.settle();
      expect(await ledger.effects(waiting)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it.each([
    ['S12', 2n ** 62n],
    ['K4', 1_000_000n],
    ['row 62', 2n ** 53n - 1n],
    ['row 62', 2n ** 63n - 1n],
  ])(
    '%s one that cosigned a size of %s and serves none of it counts for ten minutes, and is named',
    async (_, lied) => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', lied);
      const waiting = await network.send('hu');
      const stays: Lie = { note: (note) => (note.member === 'bg' ? { ...note, base: 0n } : note) };
      ledger.connect(stays);
      await network.settle();
      for (const id of HONEST) expect(ledger.session(id)?.aheadSince).toBeNull();
      await ledger.goOnAt(size);
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([0n, 0n, 0n]);
      network.clock.nowMs += 11 * MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
      for (const id of HONEST) expect([...(ledger.session(id)?.unbelieved ?? [])]).toEqual(['bg']);
      expect((await ledger.effects(waiting)).slice(1)).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );

  it(
    'K4 one that claims more and reads on in the new topic like all others keeps nobody waiting',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', 1_000_000n);
      ledger.connect();
      await ledger.goOnAt(size);
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
    },
    SLOW_MS,
  );

  it(
    'N10 one whose archive ends below what it claims, for ever, is waited for ten minutes and no longer',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', size + 3n);
      ledger.connect(endless);
      await network.settle(HONEST);
      await ledger.goOnAt(size);
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([0n, 0n, 0n]);
      network.clock.nowMs += 11 * MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
    },
    SLOW_MS,
  );

  it(
    'row 61 what was badly signed is in a lost tail that others fill in: CHARTER, TRUST_VIEW, and 1 MB of signatures',
    async () => {
      const values = await network.valuesOf(ledger.topic);
      const [charter] = values;
      const bad = Uint8Array.from(charter ?? [], (byte, i) => (i === (charter?.length ?? 0) - 1 ? byte ^ 1 : byte));
      const space = await knownSpace(network);
      const view = space.record('bg', space.trustView([network.list])).value;
      const longest = create(SignatureSchema, { value: new Uint8Array(500).fill(7) });
      const eight = space.record('bg', space.trustView([network.list]), { signatures: () => Array(8).fill(longest) });
      const large = [
        envelope(empties(2, LARGE)),
        broken(clear(space, 'bg', { kind: 'trustView', body: empties(1, LARGE) })),
      ];
      await network.append(ledger.topic, [bad, ...values.map(broken), broken(view), eight.value, ...large]);
      const sent = await network.send('nl');
      await network.settle(['bg', 'hu', 'nl']);
      expect(await verdictsAt('nl')).toEqual(expect.arrayContaining([VERDICT.E_SUITE, VERDICT.E_SIGNATURE]));
      const size = await ledger.size('nl');
      await ledger.lose((await ledger.size('ro')) - 1n);
      ledger.connect();
      await ledger.goOnAt(size);
      network.clock.nowMs += MINUTE_MS;
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
      expect(await verdictsAt('ro')).toEqual(await verdictsAt('nl'));
      expect(await ledger.effects(sent)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'row 62 sixteen lines of strangers under a size of 2^62 say nothing: nobody waits, and nothing counts as withheld',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      const strangers = Array.from({ length: 16 }, (_, i) => ledger.noteOf('bg', 2n ** 62n, { as: `joinder/x${i}` }));
      const [note] = strangers;
      const lines = strangers.flatMap((one) => parseNote(one).lines);
      await network.append(ledger.notesTopic, [Buffer.from(formatNote(parseNote(note ?? '').body, lines), 'utf8')]);
      await network.settle();
      for (const id of ledger.ids) expect(ledger.session(id)?.aheadSince).toBeNull();
      await ledger.goOnAt(size);
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );
});

/** Verdicts of all records that a member stored; garbage is none. */
async function verdictsAt(id: string): Promise<readonly number[]> {
  const rows = await network.gateway(id).query<{ verdict: number }>('select verdict from log_record order by position');
  return rows.map(({ verdict }) => verdict);
}

/** Serves a hundred records of nothing, whatever is asked for. */
const endless: Lie = {
  records: (records, member) => (member === 'bg' ? Array.from({ length: 100 }, () => NO_RECORD) : records),
};

const NO_RECORD: ToldRecord = {
  position: 0n,
  t: 0n,
  verdict: 11,
  identity: new Uint8Array(32),
  header: null,
  signatures: [],
  body: null,
};

/** The record with another signature: its kind is in its header, and no step of the judge got that far. */
function broken(value: Uint8Array): Uint8Array {
  const sent = decodeCanonical(EnvelopeSchema, value.subarray(MAGIC_BYTES));
  if (!sent) throw new Error('no record that could be broken');
  const signatures = sent.signatures.map((one) => ({ ...one, value: one.value.map((byte) => byte ^ 1) }));
  return envelope(encode(EnvelopeSchema, create(EnvelopeSchema, { ...sent, signatures })));
}
