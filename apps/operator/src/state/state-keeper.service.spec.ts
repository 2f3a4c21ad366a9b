import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from '#libs/observability';
import { signatureCache } from '#libs/protocol';
import { aMember, aSuccessorList, aTrustList, type TestMember, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { SpaceDirectory } from '../known/space-directory.js';
import { spaceIdBytes, spaceIdText } from '../space-id.js';
import { KnownTrust } from '../known/known-trust.js';
import { StateFolder } from './state-folder.js';
import { StateKeeper } from './state-keeper.service.js';

let members: TestMember[];
let list: TrustList;
let folder: string;

beforeEach(() => {
  members = [aMember('nl'), aMember('hu')];
  list = aTrustList(members);
  folder = mkdtempSync(join(tmpdir(), 'operator-state-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('memory of the operator', () => {
  it('holds every part of a state, a charter that is not yet in force included', async () => {
    const space = aLog();
    const before = anOperator();
    follow(before, space, openingOf(space));
    const next = space.nextCharter({ members: ['hu', 'nl'] });
    follow(before, space, space.record('hu', space.charterContent(space.charter())).value);
    follow(before, space, space.record('nl', space.charterContent(next)).value);
    await before.keeper.save();

    const after = anOperator();
    after.keeper.load();
    const id = spaceIdText(space.spaceId);
    const { state } = before.directory.enter(id);
    expect(state.votes.size).toBe(1);
    expect(after.directory.find(id)?.state).toEqual({ ...state, lists: [expect.anything()] });
    expect(after.directory.find(id)?.state.lists.map(({ hashHex }) => hashHex)).toEqual([list.hashHex]);
    expect(after.directory.find(id)?.openedBy).toBe(before.directory.find(id)?.openedBy);

    const publishes = space.record('hu', space.charterContent(next)).value;
    follow(after, space, publishes);
    expect(after.directory.find(id)?.state.charter?.charter.revision).toBe(2);
  });

  it('brings back the lists that network adopted', async () => {
    const { keeper, directory, trust } = anOperator();
    const network = aLog(trust.networkSpaceId);
    const later = aSuccessorList(list, [{ kind: 'renew' }], members);
    follow({ directory, trust }, network, openingOf(network));
    follow({ directory, trust }, network, network.record('nl', network.trustView([later])).value);
    await keeper.save();

    const after = anOperator();
    after.keeper.load();
    expect(after.trust.newest.hashHex).toBe(later.hashHex);
  });

  it('follows the lists of a file from the pinned one again, and believes none that strangers put there', async () => {
    const { keeper, directory, trust } = anOperator();
    const network = aLog(trust.networkSpaceId);
    follow({ directory, trust }, network, openingOf(network));
    const followed = directory.enter(trust.networkSpaceId);
    const forged = aSuccessorList(list, [{ kind: 'renew' }], [aMember('nl'), aMember('hu')]);
    followed.state = { ...followed.state, lists: [...followed.state.lists, forged] };
    await keeper.save();

    const after = anOperator();
    after.keeper.load();
    expect([after.trust.newest.hashHex, after.directory.all()]).toEqual([list.hashHex, []]);
    expect(after.lines.join('')).toContain('operator.stateRefused');
  });

  it('is readable by nobody else and leaves no half file', async () => {
    const space = aLog();
    const operator = anOperator();
    follow(operator, space, openingOf(space));
    await operator.keeper.save();
    const names = readdirSync(folder).filter((name) => name !== 'places');
    expect(names).toEqual([`${spaceIdText(space.spaceId)}.state`]);
    expect(statSync(join(folder, names[0] ?? '')).mode & 0o077).toBe(0);
  });

  it.each<[string, () => void]>([
    ['cut off', () => writeFileSync(join(folder, `${ID}.state`), Buffer.from('ff0f6f22', 'hex'))],
    ['of another format', () => writeFileSync(join(folder, `${ID}.state`), 'hello')],
  ])('passes over a file that is %s, and says so', (_, spoil) => {
    spoil();
    const operator = anOperator();
    operator.keeper.load();
    expect(operator.directory.all()).toEqual([]);
    expect(operator.lines.join('')).toContain('operator.stateRefused');
  });

  it('passes over what another network remembered', async () => {
    const space = aLog();
    const operator = anOperator();
    follow(operator, space, openingOf(space));
    await operator.keeper.save();
    list = aTrustList([aMember('nl'), aMember('hu')]);
    const stranger = anOperator();
    stranger.keeper.load();
    expect(stranger.directory.all()).toEqual([]);
  });
});

const ID = '018f0000-0000-7000-8000-0000000000aa';

function anOperator() {
  const trust = new KnownTrust(list);
  const directory = new SpaceDirectory(trust, join(folder, 'places'));
  const lines: string[] = [];
  const eventLog = new EventLog({
    service: 'operator',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  const keeper = new StateKeeper(new StateFolder(folder, list.hashHex), directory, trust, eventLog);
  return { trust, directory, keeper, lines };
}

function aLog(id?: string): TestSpace {
  const space = new TestSpace(members, id === undefined ? {} : { spaceId: spaceIdBytes(id) });
  space.know(list);
  return space;
}

function openingOf(space: TestSpace): Uint8Array {
  return space.record('nl', space.charterContent(space.charter(), list)).value;
}

function follow(
  { directory, trust }: { directory: SpaceDirectory; trust: KnownTrust },
  space: TestSpace,
  value: Uint8Array,
): void {
  const { position: offset } = space.append(value);
  const followed = directory.enter(spaceIdText(space.spaceId));
  followed.follow([{ offset, timestampMs: 0n, value, headers: {} }], { trust, signatures: signatureCache(), nowMs: 0 });
}
