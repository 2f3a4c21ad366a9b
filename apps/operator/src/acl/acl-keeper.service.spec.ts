import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from '#libs/observability';
import { type AclRule, groupRule, type LogAdmin, logTopic, memberRules, MemoryLog } from '#libs/spacelog';
import { certificateHolder, issueRevocationList, RevokedCertificates } from '#libs/trust';
import { SpaceDirectory } from '../known/space-directory.js';
import { NOTHING_TOLD, type TestCountries, testCountries } from '../operator.testing.js';
import { OperatorContext } from '../operator.context.js';
import { KnownTrust } from '../known/known-trust.js';
import { AclKeeper } from './acl-keeper.service.js';
import { MemberPrincipals } from './member-principals.js';
import { TakenWriters } from './taken-writers.js';
import { accessView } from './access.view.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const TOPIC = logTopic(SPACE, 0n);

let log: MemoryLog;
let admin: LogAdmin;
let directory: SpaceDirectory;
let keeper: AclKeeper;
let trust: KnownTrust;
let told: string[];
let folder: string;
let countries: TestCountries;
let nl: string;
let hu: string;

beforeAll(async () => {
  countries = await testCountries('nl', 'hu');
  const principalOf = (id: string): string => certificateHolder(countries.certificate(id).certificatePem).principal;
  [nl, hu] = [principalOf('nl'), principalOf('hu')];
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operator-'));
  trust = new KnownTrust(countries.list);
  told = [];
  log = new MemoryLog(() => 0n);
  admin = log.admin();
  directory = new SpaceDirectory(trust, tmpdir());
  letIn('nl');
  keeper = keeperIn(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

function keeperIn(stateFolder: string): AclKeeper {
  const destination = { write: (line: string) => line.includes('writersUnreadable') && told.push(line) };
  const eventLog = new EventLog({ service: 'operator', level: 'error', destination });
  const context = new OperatorContext('operator', 1, () => 0, { ...NOTHING_TOLD, stateFolder });
  const source = { folder: join(stateFolder, 'crl'), authorityPem: countries.authority.certificatePem };
  const revoked = new RevokedCertificates({ ...source, nowMs: Date.now, warn: (problem) => told.push(problem) });
  return new AclKeeper(admin, directory, new MemberPrincipals(trust, revoked), eventLog, context);
}

describe('access rules', () => {
  it('are set once and then left alone', async () => {
    await keeper.keep();
    expect(keeper.report?.plan.missing).toHaveLength(13);
    await keeper.keep();
    expect(keeper.report?.plan).toMatchObject({ missing: [], extra: [] });
    expect(keeper.drift).toEqual({ removed: 0, added: 0, denied: 0 });
  });

  it('row 68 go on being kept, with what was taken before, where the file of the taken rights does not parse', async () => {
    new TakenWriters(folder).take({ writer: 'nl', reason: 'floods', atMs: 1 });
    await keeper.keep();
    const before = await admin.listRules();
    writeFileSync(join(folder, 'writers-taken.json'), '[{');
    expect(await keeper.hasNewRights()).toBe(false);
    expect(told).toHaveLength(1);

    await admin.grant([{ principal: nl, resource: 'topic', name: TOPIC, operation: 'WRITE' }]);
    await keeper.keep();
    expect(await admin.listRules()).toEqual(before);
    expect([...keeper.taken.keys()]).toEqual(['nl']);
    await expect(keeperIn(folder).keep()).rejects.toThrow();
    expect(await admin.listRules()).toEqual(before);
  });

  it('that somebody changed are corrected and counted', async () => {
    await keeper.keep();
    const before = await admin.listRules();
    const stray: AclRule = { principal: hu, resource: 'topic', name: TOPIC, operation: 'READ' };
    await admin.revoke([...memberRules(nl, [TOPIC]), groupRule(hu)]);
    await admin.grant([stray]);

    await keeper.keep();
    expect(await admin.listRules()).toEqual(before);
    expect(keeper.drift).toEqual({ removed: 4, added: 1, denied: 0 });
  });

  it('K11 that forbid a member what its charter gives it are removed, counted and told', async () => {
    const denial = {
      principal: hu,
      resource: 'topic',
      pattern: 'literal',
      name: TOPIC,
      host: '*',
      operation: 3,
    } as const;
    log.deny(denial);
    log.deny({ ...denial, principal: 'billing', name: 'invoices' });
    await keeper.keep();
    expect((await admin.listDenials()).map(({ principal }) => principal)).toEqual(['billing']);
    expect(keeper.drift.denied).toBe(1);
    expect(accessView(keeper, { quotas: [] }).drift).toEqual({ removed: 0, added: 0, denied: 1 });
  });

  it('S23.6 of a certificate that the authority revoked are taken without a new list, and given to no other', async () => {
    letIn('hu');
    await keeper.keep();
    expect(await keeper.hasNewRights()).toBe(false);
    const { serialNumber: serialHex } = new X509Certificate(countries.certificate('hu').certificatePem);
    const revoked = [{ serialHex, revokedAtMs: Date.now() }];
    mkdirSync(join(folder, 'crl'));
    const validity = { fromMs: Date.now() - 1_000, days: 7 };
    writeFileSync(join(folder, 'crl', 'list.pem'), await issueRevocationList(countries.authority, revoked, validity));
    expect(await keeper.hasNewRights()).toBe(true);
    await keeper.keep();
    expect((await admin.listRules()).filter(({ principal }) => principal === hu)).toEqual([]);
    expect(keeper.drift).toEqual({ removed: 0, added: 0, denied: 0 });
    expect(new TakenWriters(folder).isNamed('hu')).toBe(true);
    expect(new TakenWriters(folder).isNamed(hu)).toBe(false);
    expect(new TakenWriters(folder).isNamed('xx')).toBe(false);
  });

  it('that change with the members are no drift', async () => {
    await keeper.keep();
    letIn('hu');
    await keeper.keep();
    expect(keeper.drift).toEqual({ removed: 0, added: 0, denied: 0 });
    expect(await writers()).toEqual([hu]);
  });

  it('are shown as they were found', async () => {
    await admin.grant(memberRules(hu, [TOPIC]));
    await keeper.keep();
    const rows = accessView(keeper, { quotas: [] }).rows.filter(({ name }) => name === TOPIC);
    expect(rows).toEqual([
      { principal: 'operator', resource: 'topic', name: TOPIC, operations: ['DESCRIBE', 'READ'], state: 'added' },
      { principal: nl, resource: 'topic', name: TOPIC, operations: ['DESCRIBE', 'READ', 'WRITE'], state: 'added' },
      { principal: hu, resource: 'topic', name: TOPIC, operations: ['DESCRIBE', 'READ', 'WRITE'], state: 'removed' },
    ]);
  });
});

function letIn(opener: string): void {
  const space = directory.enter(SPACE);
  space.opening = { spaceId: SPACE, opener, valueHash: '00', members: ['hu', 'nl'], listHash: '', keyId: '' };
  space.openers = [opener];
}

async function writers(): Promise<string[]> {
  const rules = await admin.listRules();
  return rules
    .filter(({ name, operation }) => name === TOPIC && operation === 'WRITE')
    .map(({ principal }) => principal);
}
