import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LogWriter, logTopic } from '#libs/spacelog';
import { aMember, aTrustList, type TestSpace } from '#libs/testing';
import {
  aRunningOperator,
  aSpaceOf,
  eventually,
  openingOf,
  postSpace,
  type RunningOperator,
  type TestCountries,
} from '../../apps/operator/src/operator.testing.js';
import { spaceIdText } from '../../apps/operator/src/space-id.js';
import { nextRecords } from './next-records.js';
import { SecuredKafka } from './secured-kafka.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const JOINDER = 'dist/apps/cli/src/main.js';
/** More in the ten seconds of a rate than the thousand a second above which somebody floods. */
const FLOOD = 12_800;
const AT_ONCE = 64;
const SLOW_MS = 120_000;

const kafka = new SecuredKafka();
let folder: string;
let operator: RunningOperator;
let countries: TestCountries;
let space: TestSpace;
let topic: string;

beforeAll(async () => {
  await kafka.start(...MEMBERS);
  folder = mkdtempSync(join(tmpdir(), 'operator-state-'));
  countries = countriesAt();
  operator = await aRunningOperator(countries, kafka.logOf('operator'), folder);
  space = aSpaceOf(countries);
  topic = logTopic(spaceIdText(space.spaceId), 0n);
}, SLOW_MS);

afterAll(async () => {
  await operator?.close();
  await kafka.closeOpened();
  await kafka.stop();
  rmSync(folder, { recursive: true });
}, SLOW_MS);

it(
  'K5 16 a member that floods with records of its own is named with its rate, and one command takes its right at the broker',
  async () => {
    const writers = new Map(MEMBERS.map((id) => [id, kafka.opened(kafka.logOf(id).writer())]));
    const writerOf = (id: string): LogWriter => writers.get(id)!;
    await everybodyIn(writerOf);
    const content = space.charterContent(space.charter());
    const flood = nextRecords(space, 'bg', { content, count: FLOOD }).map((value) => ({ value, headers: {} }));
    for (let sent = 0; sent < FLOOD; sent += AT_ONCE) {
      await writerOf('bg').append(topic, flood.slice(sent, sent + AT_ONCE));
    }
    const { causes } = await eventually(
      async () => JSON.parse(await (await operator.olga.open('/api/v1/flows')).text()),
      (board) => JSON.stringify(board).includes('MEMBER_FLOODS'),
    );
    const named = causes.filter(({ cause }: { cause: string }) => cause === 'MEMBER_FLOODS');
    expect(named).toEqual([
      expect.objectContaining({ whose: 'member', member: 'bg', space: spaceIdText(space.spaceId) }),
    ]);
    const { recordsPerSecond, bytesPerSecond } = named[0].values;
    expect(recordsPerSecond).toBeGreaterThan(1_000);
    expect(recordsPerSecond).toBeLessThanOrEqual((FLOOD + 10) / 10);
    expect(bytesPerSecond / recordsPerSecond).toBeCloseTo(flood[0]!.value.length, -2);

    const said = await joinder('take-write', 'bg', '--reason', 'floods');
    expect(said).toBe('bg may append nothing until give-write\n');
    await eventually(
      () => append(writerOf('bg')),
      (code) => code === 'FORBIDDEN',
    );
    expect(await append(writerOf('nl'))).toBe('appended');
    expect(await joinder('give-write', 'bg')).toBe('bg may append again\n');
    await eventually(
      () => append(writerOf('bg')),
      (code) => code === 'appended',
    );
  },
  SLOW_MS,
);

async function append(writer: LogWriter): Promise<string> {
  return writer.append(topic, [{ value: Buffer.from('x'), headers: {} }]).then(
    () => 'appended',
    ({ code }: { code: string }) => code,
  );
}

/** The command line as people of the host type it. */
async function joinder(...args: string[]): Promise<string> {
  const command = [JOINDER, 'operator', ...args, '--state', folder];
  return (await promisify(execFile)(process.execPath, command)).stdout;
}

/** Opens the space, in which everybody takes part. */
async function everybodyIn(writerOf: (id: string) => LogWriter): Promise<void> {
  const opening = openingOf(space, 'nl', countries.list);
  const ca = countries.authority.certificatePem;
  const answer = await postSpace(operator.ports.api, opening, { ...countries.certificate('nl'), ca });
  expect(answer.status).toBe(200);
  const charter = space.charterContent(space.charter());
  for (const id of ['nl', 'bg', 'hu', 'ro']) {
    const value = id === 'nl' ? opening : space.record(id, charter).value;
    space.append(value);
    await eventually(
      () =>
        writerOf(id)
          .append(topic, [{ value, headers: {} }])
          .catch(() => null),
      (offsets) => offsets !== null,
    );
  }
}

/** The members, with the certificates that this broker knows. */
function countriesAt(): TestCountries {
  const certificate = (id: string) => {
    const { cert: certificatePem, key: keyPem } = kafka.tlsOf(id);
    return { certificatePem, keyPem };
  };
  const members = MEMBERS.map((id) => aMember(id));
  const drafts = members.map(({ id, draft }) => {
    const { raw } = new X509Certificate(certificate(id).certificatePem);
    return { ...draft, certificates: [raw] };
  });
  const authority = { certificatePem: kafka.tlsOf('operator').ca, keyPem: '' };
  return { authority, members, list: aTrustList(members, { members: drafts }), certificate };
}
