import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { COUNTRIES, portsFrom, portsOf } from '../../apps/cli/src/local/ports.js';
import { ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { agreedSpace } from './agreed-space.js';
import { type JoinderRun, START_MS } from './joinder-run.js';
import { PlayedNetwork } from './played-network.js';

jest.setTimeout(2 * START_MS);

/** What goes on undisturbed: sign-in alone is started again, to serve one country more. */
const OTHERS = ['kafka', 'postgres', 'operator', ...COUNTRIES];
const MEMBERS = [...COUNTRIES, 'cz'].toSorted();
const NAME = 'Gabor Minta';

interface Delivery {
  readonly countries: readonly { readonly member: string; readonly latencyMs: number | null }[];
}

interface Charters {
  readonly spaceId: string;
  readonly takingPart: readonly string[];
  readonly charters: readonly { readonly revision: number; readonly joins: readonly string[] }[];
}

/** One network from its start without CZ to its second start with it: each test goes on from where the one before stopped. */
describe('a fifth country', () => {
  const network = new PlayedNetwork();
  const records = new ProcessRecords(network.home.processes);
  const processes = (parts: readonly string[]) => parts.map((part) => records.findLive(part)?.pid);
  let before: readonly (number | undefined)[];
  let spaceId = '';
  let recordId = '';

  const ended = async (...args: readonly string[]): Promise<JoinderRun & { code: number | null }> => {
    const run = network.joinder(...args);
    return Object.assign(run, { code: await run.exitCode() });
  };
  const nameAt = async (country: string): Promise<string | undefined> => {
    const session = await network.as(country, 'investigator');
    const record = await eventually(`the record at ${country}`, () =>
      session.get<{ statements: { value: string }[] }>(`spaces/${spaceId}/records/${recordId}`),
    );
    return record.statements[0]?.value;
  };

  beforeAll(async () => {
    await network.up();
    before = processes(OTHERS);
    expect(before).not.toContain(undefined);
  }, START_MS);
  afterAll(() => network.remove(), START_MS);

  it.each<[string, number, string, readonly string[]]>([
    ['a code of another form', 2, 'expected two lower-case letters', ['country', 'add', 'CZE']],
    ['no code', 2, "missing required argument 'code'", ['country', 'add']],
    ['one that is there', 1, 'nl is one of the countries that this network began with', ['country', 'add', 'nl']],
    ['a gateway that is not there', 1, 'there is no gateway cz', ['charter', 'show', 'cz']],
    ['a gateway that nothing names', 1, 'which gateway? Name a country', ['charter', 'show']],
    ['a database that is not there', 2, 'Allowed choices are nl, hu, bg, ro, all', ['migrate', 'cz']],
    ['a space where none is', 1, 'this gateway knows no space yet', ['charter', 'show', 'nl']],
  ])('is refused as %s: %d', async (_, code, reason, args) => {
    const run = await ended(...args);
    expect(run.output).toContain(reason);
    expect([run.code, run.stdout]).toEqual([code, '']);
  });

  it('is refused where its port is taken, and leaves nothing', async () => {
    const { base } = (await network.describe()).ports;
    const { http } = portsOf(portsFrom(base, [...COUNTRIES, 'cz']), 'cz').gateway;
    const server = createServer().listen(http, '127.0.0.1');
    try {
      const run = await ended('country', 'add', 'cz');
      expect(run.output).toContain(`port ${http}, needed by the gateway of cz, is taken by another program`);
      expect(run.code).toBe(1);
    } finally {
      server.close();
    }
    expect(JSON.parse((await ended('country', 'list', '--json')).stdout)).toHaveLength(COUNTRIES.length);
  });

  it('takes part in network after one command, while the four run on', async () => {
    const run = await ended('country', 'add', 'cz', '--json');
    expect(run.output).toContain('cz takes part in network');
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ added: true, country: 'cz', logins: [{}, {}, {}, {}] });
    expect(processes(OTHERS)).toEqual(before);
    for (const country of MEMBERS) {
      const { newest, members } = await (
        await network.as(country, 'operations')
      ).get<{
        newest: { version: string };
        members: { member: string }[];
      }>('trust');
      expect([newest.version, members.map(({ member }) => member)]).toEqual(['2', MEMBERS]);
    }
  });

  it('is found by a second command, which changes nothing', async () => {
    const standing = processes([...OTHERS, 'issuer', 'cz']);
    const run = await ended('country', 'add', 'cz', '--json');
    expect([run.code, JSON.parse(run.stdout)]).toMatchObject([0, { added: false, country: 'cz' }]);
    expect(processes([...OTHERS, 'issuer', 'cz'])).toEqual(standing);
  });

  it('is visited by the others, who were not started again', async () => {
    const session = await network.as('nl', 'operations');
    await eventually('cz among the peers of nl', async () => {
      const peers = await session.get<{ member: string; reachable: boolean }[]>('peers');
      return peers.some(({ member, reachable }) => member === 'cz' && reachable);
    });
  });

  it('agrees with two of them, reads what one releases to it, and cosigns', async () => {
    spaceId = await agreedSpace(network, ['nl', 'hu', 'cz']);
    const shared = await (
      await network.as('nl', 'investigator')
    ).post<{
      recordId: string;
      messages: readonly { messageId: string }[];
    }>(`spaces/${spaceId}/records`, {
      type: 'person',
      release: ['cz'],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'name', value: NAME }],
    });
    recordId = shared.recordId;
    const messageId = shared.messages[0]?.messageId ?? '';
    const decision = { decision: 'approve', reason: 'First message of the case' };
    await (await network.as('nl', 'prosecutor')).post(`approvals/requests/${messageId}/decision`, decision);
    expect(await nameAt('cz')).toBe(NAME);
    const session = await network.as('nl', 'investigator');
    await eventually('stored by all three', async () => {
      const { countries } = await session.get<Delivery>(`spaces/${spaceId}/messages/${messageId}/delivery`);
      const stored = countries.filter(({ latencyMs }) => latencyMs !== null).map(({ member }) => member);
      return stored.toSorted().join() === 'cz,hu,nl';
    });
  });

  it('is named by the charters of both spaces', async () => {
    const run = await ended('charter', 'show', 'cz', '--json');
    const spaces = run.stdout
      .trim()
      .split('\n')
      .map((line): Charters => JSON.parse(line));
    expect(spaces.map(({ takingPart }) => takingPart)).toEqual(expect.arrayContaining([MEMBERS, ['cz', 'hu', 'nl']]));
    const all = spaces.find(({ takingPart }) => takingPart.length === MEMBERS.length);
    expect(all?.charters).toMatchObject([
      { revision: 1, joins: COUNTRIES.toSorted() },
      { revision: 2, joins: ['cz'] },
    ]);
    const text = await ended('charter', 'show', 'nl', '--space', all?.spaceId ?? '');
    expect(text.stdout).toMatch(/^ {2}revision 2 {2}[0-9a-f]{16}… {2}acts since position \d+; lets in cz;/m);
  });

  it('comes back with the others, its records with it', async () => {
    expect((await ended('down')).code).toBe(0);
    expect(records.names()).toEqual([]);
    for (const args of [
      ['country', 'add', 'de'],
      ['migrate', 'cz'],
    ]) {
      const refused = await ended(...args);
      expect([refused.code, refused.output]).toEqual([1, expect.stringMatching(/not run|does not run/)]);
    }
    await network.up();
    expect((await ended('doctor')).code).toBe(0);
    expect(await nameAt('cz')).toBe(NAME);
    const migrated = await ended('migrate', 'all', '--json');
    expect(JSON.parse(migrated.stdout)).toEqual([...COUNTRIES, 'cz'].map((part) => ({ part, applied: [] })));
  });
});
