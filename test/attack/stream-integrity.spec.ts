import { beforeEach, describe, expect, it } from '@jest/globals';

import {
  buildHeader,
  encodeRecord,
  headOf,
  isFrozen,
  type JudgedStep,
  newSpaceState,
  signBatch,
  type SpaceState,
} from '#libs/protocol';
import { aSpace, aTrustList, aUuid, TestSpace } from '#libs/testing';
import {
  cosign,
  formatCheckpoint,
  formatNote,
  merkleTree,
  MAX_NOTE_LINES,
  parseNote,
  verifyConsistency,
  verifyInclusion,
  leafHash,
} from '#libs/tlog';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl'] });
});

const codesOf = (values: readonly Uint8Array[], at = space) => values.map((value) => at.append(value).code);
const hash = (byte: number) => new Uint8Array(32).fill(byte);

/** A chain of messages of nl that is not on the log yet; under one signature, or each under its own. */
function chain(count: number, oneBatch: boolean, of = space): Uint8Array[] {
  let place = of.place('nl');
  const records = Array.from({ length: count }, () => {
    const content = of.content('nl', { place });
    const header = buildHeader(place, content);
    place = { ...place, sequence: place.sequence + 1, previous: header.identity };
    return { header: header.bytes, identity: header.identity, body: content.body };
  });
  const { recordSigner } = of.member('nl');
  const identities = records.map(({ identity }) => identity);
  const signatures = oneBatch
    ? signBatch(identities, recordSigner)
    : identities.flatMap((identity) => signBatch([identity], recordSigner));
  return records.map(({ header, body }, i) => encodeRecord({ header, body, signatures: [signatures[i]!] }));
}

/** A gateway that reads the same log from its beginning, as after a lost database. */
function reread(values: readonly Uint8Array[]): { steps: JudgedStep[]; state: SpaceState } {
  const fresh = new TestSpace([...space.members.values()], { spaceId: space.spaceId });
  fresh.know(space.firstList);
  return { steps: values.map((value) => fresh.append(value)), state: fresh.state };
}

describe('attack 16: a record is replayed', () => {
  it.each([
    ['at once', 0],
    ['after many others', 12],
  ])('%s: DUPLICATE, without effect', (_, between) => {
    const { value } = space.message('nl');
    expect(codesOf([value])).toEqual(['OK']);
    for (let i = 0; i < between; i += 1) space.accept(space.message('hu'));
    const before = space.state;
    expect(space.append(value)).toMatchObject({ code: 'DUPLICATE', received: false, effects: [] });
    expect(space.state).toEqual({ ...before, nextPosition: before.nextPosition + 1n, t: space.state.t });
  });

  it('all of them, as by an offset reset to 0: each position has its one leaf, and effects happen once', () => {
    const all = [...space.log, ...space.log];
    const { steps, state } = reread(all);
    const second = steps.slice(space.log.length);
    expect(new Set(second.map(({ code }) => code))).toEqual(new Set(['DUPLICATE']));
    expect(second.flatMap(({ effects }) => effects)).toEqual([]);
    expect(state.heads).toEqual(space.state.heads);
  });

  it('with another signature that is good as well: still DUPLICATE', () => {
    const place = space.place('nl');
    const content = space.content('nl', { place });
    const first = space.recordAt(place, content);
    const { identity } = buildHeader(place, content);
    const [, again] = signBatch([hash(1), identity], space.member('nl').recordSigner);
    const second = encodeRecord({ header: first.headerBytes, body: content.body, signatures: [again!] });
    expect(codesOf([first.value, second])).toEqual(['OK', 'DUPLICATE']);
  });
});

describe('attack 17: a record is replayed elsewhere', () => {
  it('in another space of the same members: E_TOPIC', () => {
    const members = [...space.members.values()];
    const other = new TestSpace(members, { spaceId: aUuid() });
    const list = aTrustList(members);
    other.know(list);
    other.accept(other.record('bg', other.charterContent(other.charter(), list)));
    other.accept(other.record('nl', other.charterContent(other.charter())));
    expect(other.judge(space.message('nl').value)).toMatchObject({ code: 'E_TOPIC' });
    expect(other.judge(space.epoch('nl').value)).toMatchObject({ code: 'E_TOPIC' });
  });

  it('as the opening record of another space: never opens it', () => {
    const other = new TestSpace([...space.members.values()], { spaceId: aUuid() });
    other.know(space.firstList);
    expect(other.append(space.log[0]!)).toMatchObject({ code: 'E_TOPIC' });
    expect(other.state.charter).toBeNull();
  });
});

describe('attack 18: records are reordered', () => {
  it.each([
    ['within a batch', true],
    ['across batches', false],
  ])('%s: what comes too early is E_CHAIN, and all are applied in order once they come again', (_, oneBatch) => {
    const [a, b, c] = chain(3, oneBatch);
    expect(codesOf([c!, a!, c!, b!, c!])).toEqual(['E_CHAIN', 'OK', 'E_CHAIN', 'OK', 'OK']);
    expect(isFrozen(space.state, 'nl')).toBe(false);
  });
});

it('attack 19: one record is dropped: everything behind it is E_CHAIN until it comes', () => {
  const [a, b, c, d] = chain(4, true);
  expect(codesOf([a!, c!, d!, d!])).toEqual(['OK', 'E_CHAIN', 'E_CHAIN', 'E_CHAIN']);
  expect(codesOf([b!, c!, d!])).toEqual(['OK', 'OK', 'OK']);
});

describe('attack 21: a sender tells two members two stories', () => {
  it.each([
    ['different messages', () => [space.message('nl'), space.message('nl')]],
    [
      'the same message sealed twice',
      () => {
        const messageId = aUuid();
        return [space.message('nl', { messageId }), space.message('nl', { messageId })];
      },
    ],
  ])('%s: each story stands alone, their roots differ, and where both arrive the sender is frozen', (_, stories) => {
    const [one, other] = stories();
    const [seenByHu, seenByBg] = [reread([...space.log, one!.value]), reread([...space.log, other!.value])];
    expect([seenByHu, seenByBg].map(({ steps }) => steps.at(-1)?.code)).toEqual(['OK', 'OK']);
    const rootOf = (steps: readonly JudgedStep[]) =>
      Buffer.from(merkleTree(steps.map(({ leafData }) => leafData)).root).toString('hex');
    expect(rootOf(seenByHu.steps)).not.toBe(rootOf(seenByBg.steps));

    for (const [first, second] of [
      [one!, other!],
      [other!, one!],
    ] as const) {
      const { steps, state } = reread([...space.log, first.value, second.value]);
      const { sequence } = headOf(state, 'nl');
      const evidence = {
        sender: 'nl',
        epoch: 1,
        sequence,
        receivedIdentity: first.identity,
        conflictingIdentity: second.identity,
      };
      expect(steps.at(-1)?.effects).toContainEqual({ kind: 'frozen', sender: 'nl', evidence });
      expect(isFrozen(state, 'nl')).toBe(true);
    }
  });

  it('the evidence needs nobody: two signed headers of one place, under one list', () => {
    const [one, other] = [space.message('nl'), space.message('nl')];
    const steps = [space.append(one.value), space.append(other.value)];
    const headers = steps.map(({ record }) => record!.header);
    expect(headers.map(({ sender, epoch, sequence }) => [sender, epoch, sequence])[0]).toEqual(
      headers.map(({ sender, epoch, sequence }) => [sender, epoch, sequence])[1],
    );
    expect(Buffer.compare(steps[0]!.identity, steps[1]!.identity)).not.toBe(0);
  });
});

describe('attack 22: a sender goes on from yesterday', () => {
  it('its next record forks and freezes it: the price of skipping the start barrier', () => {
    const yesterday = space.place('nl');
    space.accept(space.message('nl'));
    expect(codesOf([space.message('nl', { place: yesterday }).value])).toEqual(['E_FORK']);
    expect(isFrozen(space.state, 'nl')).toBe(true);
  });

  it('an epoch on the head that the log shows is the way on', async () => {
    const yesterday = chain(2, true);
    space.accept(space.message('nl'));
    space.accept(space.epoch('nl'));
    await space.shareKey('nl');
    expect(codesOf([space.message('nl').value])).toEqual(['OK']);
    expect(codesOf([yesterday[1]!])).toEqual(['E_CHAIN']);
  });
});

describe('attack 23: an epoch out of order', () => {
  it.each([
    ['a jump without EPOCH record', () => space.message('nl', { place: space.place('nl', { epoch: 5, sequence: 1 }) })],
    ['an EPOCH on another head', () => space.epoch('nl', { previous: hash(7) })],
    [
      'an EPOCH on the genesis of a chain that has grown',
      () => space.epoch('nl', { previous: headOf(newSpaceState(space.spaceId), 'nl').identity }),
    ],
  ])('%s is E_CHAIN', (_, record) => {
    expect(codesOf([record().value])).toEqual(['E_CHAIN']);
  });

  it('a rollback to an earlier epoch is E_CHAIN', () => {
    space.accept(space.epoch('nl', { epoch: 5 }));
    expect(codesOf([space.epoch('nl', { epoch: 4 }).value])).toEqual(['E_CHAIN']);
    expect(codesOf([space.message('nl', { place: space.place('nl', { epoch: 4, sequence: 1 }) }).value])).toEqual([
      'E_CHAIN',
    ]);
  });

  it('a place of an earlier epoch that was taken is E_FORK: that is a second story', () => {
    space.accept(space.epoch('nl', { epoch: 5 }));
    expect(codesOf([space.message('nl', { place: space.place('nl', { epoch: 1, sequence: 1 }) }).value])).toEqual([
      'E_FORK',
    ]);
  });
});

describe('attack 24: half of a link is wrong', () => {
  it('right previous, wrong sequence: E_CHAIN', () => {
    const { sequence } = space.place('nl');
    expect(codesOf([space.message('nl', { place: space.place('nl', { sequence: sequence + 1 }) }).value])).toEqual([
      'E_CHAIN',
    ]);
  });

  it('right sequence, wrong previous: E_FORK, as both ends are signed', () => {
    expect(codesOf([space.message('nl', { place: space.place('nl', { previous: hash(4) }) }).value])).toEqual([
      'E_FORK',
    ]);
  });
});

describe('attack 25: a checkpoint that does not follow', () => {
  const leaves = Array.from({ length: 5 }, (_, i) => Buffer.of(i));
  const [three, five] = [merkleTree(leaves.slice(0, 3)), merkleTree(leaves)];
  const claim = (fields: object) => ({
    oldSize: 3n,
    oldRoot: three.root,
    newSize: 5n,
    newRoot: five.root,
    path: [],
    ...fields,
  });

  it.each<readonly [string, string, object]>([
    ['SIZE_RANGE', 'smaller than before', { newSize: 2n }],
    ['ROOT_MISMATCH', 'of the same size with another root', { newSize: 3n, newRoot: hash(1) }],
    ['PATH_LENGTH', 'without proof', {}],
    ['PATH_LENGTH', 'with a proof of 64 hashes', { path: Array.from({ length: 64 }, () => hash(1)) }],
    ['ROOT_MISMATCH', 'with a wrong proof', { path: [leafHash(leaves[2]!), leafHash(leaves[3]!), hash(1), hash(2)] }],
  ])('%s: %s', (code, _, fields) => {
    expect(() => verifyConsistency(claim(fields))).toThrow(expect.objectContaining({ code }));
  });

  it('with a flood of signature lines is NOTE_FORMAT', () => {
    const { privateKey, spki } = space.member('nl').keys.checkpoint;
    const body = formatCheckpoint({ origin: 'joinder/test', size: 5n, root: five.root });
    const line = cosign({
      checkpointBody: body,
      name: 'joinder/nl',
      seconds: 1n,
      key: privateKey,
      publicKeyRaw: spki.subarray(12),
    });
    const flood = `${body}\n${`${line}\n`.repeat(MAX_NOTE_LINES + 1)}`;
    expect(() => parseNote(flood)).toThrow(expect.objectContaining({ code: 'NOTE_FORMAT' }));
    expect(parseNote(formatNote(body, [line])).lines).toEqual([line]);
  });

  it('does not contain a record that is only said to be in it', () => {
    const inclusion = { leafHash: leafHash(Buffer.of(9)), index: 2n, size: 5n, path: five.path(2), root: five.root };
    expect(() => verifyInclusion(inclusion)).toThrow(expect.objectContaining({ code: 'ROOT_MISMATCH' }));
  });
});
