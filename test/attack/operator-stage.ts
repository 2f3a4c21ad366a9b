import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import { networkSpaceId } from '#libs/protocol';
import { holderOf, type LogAdmin, logTopic, MemoryLog } from '#libs/spacelog';
import { aSuccessorList, type TestSpace } from '#libs/testing';
import type { ListChange, TrustList } from '#libs/trust';
import {
  type Answer,
  aRunningOperator,
  aSpaceOf,
  eventually,
  openingOf,
  postSpace,
  type RunningOperator,
  type TestCountries,
  testCountries,
} from '../../apps/operator/src/operator.testing.js';
import { spaceIdText } from '../../apps/operator/src/space-id.js';

jest.setTimeout(30_000);

// Of the one test file that imports this: a real operator with its doors, before a log in memory.
export let countries: TestCountries;
export let folder: string;
export let log: MemoryLog;
export let admin: LogAdmin;
export let operator: RunningOperator;
/** What the broker stamps. */
export let stampMs: number;
/** How far the clock of the operator is ahead. */
export let aheadMs: number;

/** Starts an operator before each test of the file, and stops it after. */
export function beforeAnOperator(): void {
  beforeAll(async () => {
    countries = await testCountries('bg', 'hu', 'nl', 'ro');
  });

  beforeEach(async () => {
    [stampMs, aheadMs] = [Date.now(), 0];
    log = new MemoryLog(() => BigInt(stampMs));
    admin = log.admin();
    folder = mkdtempSync(join(tmpdir(), 'operator-state-'));
    operator = await start();
  });

  afterEach(async () => {
    await operator.close();
    rmSync(folder, { recursive: true });
  });
}

/** Sets what the broker stamps from now on. */
export function stampAt(ms: number): void {
  stampMs = ms;
}

/** Sets how far the clock of the operator is ahead. */
export function goAhead(ms: number): void {
  aheadMs = ms;
}

/** A space of all, in which all take part and may append. */
export async function everybodyIn(): Promise<TestSpace> {
  const space = aSpaceOf(countries);
  await open(space, 'nl', countries.list);
  await append(space, openingOf(space, 'nl', countries.list));
  for (const id of ['bg', 'hu', 'ro'])
    await append(space, space.record(id, space.charterContent(space.charter())).value);
  await eventually(
    () => writersOf(space),
    (writers) => writers.join() === 'bg,hu,nl,ro',
  );
  return space;
}

export async function appendRaw(space: TestSpace, values: readonly Uint8Array[]): Promise<void> {
  stampMs = Date.now();
  await log.writer().append(
    topicOf(space),
    values.map((value) => ({ value, headers: {} })),
  );
}

/** Records of one member that change nothing. */
export async function publish(space: TestSpace, sender: string, count: number): Promise<void> {
  const content = space.charterContent(space.charter());
  for (let sent = 0; sent < count; sent += 1) await append(space, space.record(sender, content).value);
}

/** `network`, opened by nl, with all its members let in. */
export async function openedNetwork(): Promise<TestSpace> {
  const network = aSpaceOf(countries, networkId());
  await open(network, 'nl', countries.list);
  await append(network, openingOf(network, 'nl', countries.list));
  return network;
}

/** The successor of a list, published in `network` and known to the operator. */
export async function adopt(
  network: TestSpace,
  changes: readonly ListChange[],
  after = countries.list,
): Promise<TrustList> {
  const list = aSuccessorList(after, changes, countries.members);
  await append(network, network.record('nl', network.trustView([list])).value);
  await eventually(
    () => page('/api/v1/trust'),
    (text) => text.includes(`"version":"${list.version}"`),
  );
  return list;
}

export function open(space: TestSpace, opener: string, list: TrustList): Promise<Answer> {
  return send(openingOf(space, opener, list), opener);
}

export function send(value: Uint8Array, sender: string): Promise<Answer> {
  const ca = countries.authority.certificatePem;
  return postSpace(operator.ports.api, value, { ...countries.certificate(sender), ca });
}

export async function append(space: TestSpace, value: Uint8Array): Promise<void> {
  space.append(value, BigInt(stampMs));
  await log.writer().append(topicOf(space), [{ value, headers: {} }]);
}

/** Waits until the operator has read all of a space, however long that takes. A question that it was too busy for is asked again. */
export async function isReadOf(space: TestSpace): Promise<void> {
  const read = `"position":${space.log.length},`;
  while (!(await page('/api/v1/flows').catch(() => '')).includes(read)) await later(100);
}

export async function page(path: string): Promise<string> {
  return (await operator.olga.open(path)).text();
}

export async function restart(): Promise<void> {
  await operator.close();
  operator = await start();
}

function start(): Promise<RunningOperator> {
  return aRunningOperator(countries, log, folder, () => Date.now() + aheadMs);
}

export async function writersOf(space: TestSpace): Promise<string[]> {
  const rules = await admin.listRules();
  return rules
    .filter(({ name, operation }) => name === topicOf(space) && operation === 'WRITE')
    .map(({ principal }) => holderOf(principal));
}

export function networkId(): string {
  return spaceIdText(networkSpaceId(countries.list.hash));
}

export function topicOf(space: TestSpace): string {
  return logTopic(spaceIdText(space.spaceId), 0n);
}
