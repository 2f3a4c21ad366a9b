import { beforeEach, describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { EventLog } from '#libs/observability';
import { logTopic, MemoryLog, notesTopic } from '#libs/spacelog';
import { aMember, aSuccessorList, aTrustList, type TestMember, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { NOTHING_TOLD } from '../operator.testing.js';
import { OperatorContext } from '../operator.context.js';
import { spaceIdBytes, spaceIdText } from '../space-id.js';
import { KnownTrust } from '../known/known-trust.js';
import { LogFollower } from './log-follower.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { restore, snapshotOf } from '../state/space-snapshot.js';

let members: TestMember[];
let list: TrustList;
let later: TrustList;
let log: MemoryLog;
let trust: KnownTrust;
let directory: SpaceDirectory;
let follower: LogFollower;
let lines: string[];

beforeEach(() => {
  members = [aMember('nl'), aMember('hu'), aMember('ro')];
  list = aTrustList(members);
  later = aSuccessorList(list, [{ kind: 'remove-member', member: 'ro' }], members);
  log = new MemoryLog(() => 1_790_000_000_000n);
  trust = new KnownTrust(list);
  directory = new SpaceDirectory(trust, tmpdir());
  lines = [];
  const eventLog = new EventLog({
    service: 'operator',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  follower = new LogFollower(
    log,
    directory,
    trust,
    eventLog,
    new OperatorContext('operator', 1, () => 1_790_000_000_000, NOTHING_TOLD),
  );
});

describe('following', () => {
  it('waits at a list that network has not brought yet, and goes on when it has', async () => {
    const network = await aLog(trust.networkSpaceId);
    await publish(network, network.record('nl', network.charterContent(network.charter(), list)).value);
    const space = await aLog();
    await publish(
      space,
      space.record('nl', space.charterContent(space.charter({ members: ['hu', 'nl'] }), later)).value,
    );
    await round();
    expect(found(space)).toMatchObject({ halted: 'UNKNOWN_LIST', isCurrent: false });
    expect(lines.filter((line) => line.includes('spaceHalted'))).toHaveLength(1);

    await publish(network, network.record('nl', network.trustView([later])).value);
    await round();
    await round();
    expect(trust.newest.hashHex).toBe(later.hashHex);
    expect(found(space)).toMatchObject({ halted: null, isCurrent: true });
    expect(found(space)?.state.charter?.charter.members).toEqual(['hu', 'nl']);
    expect(lines.filter((line) => line.includes('spaceHalted'))).toHaveLength(1);
  });

  it('takes no list from any other space for the newest', async () => {
    const space = await aLog();
    await publish(space, space.record('nl', space.charterContent(space.charter(), list)).value);
    await publish(space, space.record('nl', space.trustView([later])).value);
    await round();
    expect(found(space)?.state.lists.map(({ version }) => version)).toEqual([1n, 2n]);
    expect(trust.newest.version).toBe(1n);
    expect(trust.byHash(later.hash)).toBeNull();
  });

  it('tells people of a member that forked and of two lists of one version', async () => {
    const network = await aLog(trust.networkSpaceId);
    const rival = aSuccessorList(list, [{ kind: 'renew' }], members);
    await publish(network, network.record('nl', network.charterContent(network.charter(), list)).value);
    await publish(network, network.record('nl', network.trustView([later])).value);
    await publish(network, network.record('nl', network.trustView([rival])).value);
    const place = network.place('nl', { sequence: 1, createdAt: 1n });
    await publish(network, network.recordAt(place, network.charterContent(network.charter(), list)).value);
    await round();
    expect(lines.join('')).toContain('"event":"operator.listConflict"');
    expect(lines.join('')).toContain('"event":"operator.memberFrozen","space"');
    expect(trust.newest.hashHex).toBe(later.hashHex);
  });

  it('stops one space, not the others, at a mistake of this build', async () => {
    const broken = await aLog();
    const whole = await aLog();
    for (const space of [broken, whole]) {
      await publish(space, space.record('nl', space.charterContent(space.charter(), list)).value);
    }
    await follower.discover();
    const entered = found(broken);
    if (entered) entered.state = { ...entered.state, nextPosition: 5n };
    await follower.step();
    expect(found(broken)).toMatchObject({ halted: 'DEFECT', isCurrent: false });
    expect(found(whole)).toMatchObject({ halted: null, isCurrent: true });
  });

  it('is current only when all that stood on the log at first sight is read', async () => {
    const space = await aLog();
    await publish(space, space.record('nl', space.charterContent(space.charter(), list)).value);
    await publish(space, space.record('hu', space.charterContent(space.charter())).value);
    log.hold(topicOf(space), 1n);
    await round();
    expect(found(space)).toMatchObject({ isCurrent: false });
    log.release(topicOf(space));
    expect(await follower.step()).toEqual({ worked: true, access: true });
    expect(found(space)).toMatchObject({ isCurrent: true });
  });

  it('reads more topics than one reader may have', async () => {
    const spaces = await Promise.all(Array.from({ length: 70 }, () => aLog()));
    for (const space of spaces)
      await publish(space, space.record('nl', space.charterContent(space.charter(), list)).value);
    await round();
    expect(directory.all().filter(({ isCurrent, state }) => isCurrent && state.nextPosition === 1n)).toHaveLength(70);
  });
});

describe('a log that goes on in another topic', () => {
  const newest = (space: TestSpace, base: bigint): string => logTopic(spaceIdText(space.spaceId), base);
  const goesOn = (space: TestSpace, base: bigint) =>
    log.admin().createTopic(newest(space, base), 'log', { replication: 1 });
  const append = async (topic: string, value: Uint8Array): Promise<void> => {
    await log.writer().append(topic, [{ value, headers: {} }]);
  };

  /** A log of three positions, read to its end, and its last one once more. */
  async function threePositions(): Promise<{ space: TestSpace; last: Uint8Array }> {
    const space = await aLog();
    await publish(space, space.record('nl', space.charterContent(space.charter(), list)).value);
    await publish(space, space.record('hu', space.charterContent(space.charter())).value);
    const last = space.record('ro', space.charterContent(space.charter())).value;
    await publish(space, last);
    await round();
    return { space, last };
  }

  it('is followed there where all of the first was read, and stays followed after a restart', async () => {
    const { space, last } = await threePositions();
    log.truncate(topicOf(space), 2n);
    await round();
    expect(found(space)).toMatchObject({ isLost: true, isCurrent: false });

    await goesOn(space, 3n);
    await append(newest(space, 3n), last);
    await round();
    expect(found(space)).toMatchObject({ logTopic: newest(space, 3n), isLost: false, isCurrent: true, end: 4n });
    expect(found(space)?.state.nextPosition).toBe(4n);

    const picture = snapshotOf(found(space) ?? raise());
    directory.forget(picture.space);
    restore(directory.enter(picture.space), picture);
    expect(found(space)).toMatchObject({ logTopic: newest(space, 3n) });
  });

  it('is read anew where more was read than any member holds', async () => {
    const { space, last } = await threePositions();
    await goesOn(space, 2n);
    await append(newest(space, 2n), last);
    await round();
    await round();
    expect(found(space)).toMatchObject({ logTopic: newest(space, 2n), isCurrent: true, end: 3n });
    expect(found(space)?.state.nextPosition).toBe(3n);
    expect([...(found(space)?.state.takesPart.keys() ?? [])].sort()).toEqual(['hu', 'nl', 'ro']);
  });

  it('is lost to the operator where it read less than a member holds', async () => {
    const { space } = await threePositions();
    await goesOn(space, 5n);
    await round();
    expect(found(space)).toMatchObject({ logTopic: topicOf(space), isLost: false, isCurrent: true });

    const newest = new Map([['nl', { size: 5n, root: '00', atMs: 1 }]]);
    found(space)?.cosigners.load({ newest, behindSinceMs: new Map(), noise: 0, contradicting: new Set() });
    expect(found(space)).toMatchObject({ logTopic: topicOf(space), isLost: true, isCurrent: false });
  });
});

function raise(): never {
  throw new Error('the space is not known');
}

async function round(): Promise<void> {
  await follower.discover();
  while ((await follower.step()).worked);
}

async function aLog(id?: string): Promise<TestSpace> {
  const space = new TestSpace(members, id === undefined ? {} : { spaceId: spaceIdBytes(id) });
  space.know(list);
  space.know(later);
  const admin = log.admin();
  await admin.createTopic(topicOf(space), 'log', { replication: 1 });
  await admin.createTopic(notesTopic(spaceIdText(space.spaceId)), 'notes', { replication: 1 });
  return space;
}

async function publish(space: TestSpace, value: Uint8Array): Promise<void> {
  space.append(value);
  await log.writer().append(topicOf(space), [{ value, headers: {} }]);
}

function topicOf(space: TestSpace): string {
  return logTopic(spaceIdText(space.spaceId), 0n);
}

function found(space: TestSpace) {
  return directory.find(spaceIdText(space.spaceId));
}
