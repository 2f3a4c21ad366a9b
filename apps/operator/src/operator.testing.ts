import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from '#libs/observability';
import type { SpaceLog } from '#libs/spacelog';
import { aMember, aTrustList, FakeIssuer, type TestMember, TestSpace } from '#libs/testing';
import { type CertifiedKey, createAuthority, issueCertificate, type TrustList } from '#libs/trust';
import { spaceIdBytes } from './space-id.js';
import type { OperatorConfig } from './config.js';
import type { OpenDoors } from './http/doors.js';
import { startOperator } from './operator.js';
import { StaffBrowser } from './staff.testing.js';

/** Members with certificates of one authority, and the list 1 that names them. */
export interface TestCountries {
  readonly authority: CertifiedKey;
  readonly members: readonly TestMember[];
  readonly list: TrustList;
  certificate(id: string): CertifiedKey;
}

/** An answer of the operator. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** For a context of a test that keeps no folder. */
export const NOTHING_TOLD = {
  stateFolder: join(tmpdir(), 'operator-without-a-folder'),
  quota: { bytesPerSecond: 4_194_304, requestPercentage: 50 },
};

const VALIDITY = { fromMs: Date.now() - 60_000, days: 30 };

/** Makes members whose certificates stand in list 1. */
export async function testCountries(...ids: string[]): Promise<TestCountries> {
  const authority = await createAuthority('Test authority', VALIDITY);
  const certificates = new Map<string, CertifiedKey>();
  for (const id of [...ids, 'operator']) certificates.set(id, await aCertificate(authority, id));
  const certificate = (id: string): CertifiedKey => required(certificates.get(id), id);
  const members = ids.map((id) => aMember(id));
  const drafts = members.map(({ id, draft }) => ({
    ...draft,
    certificates: [new X509Certificate(certificate(id).certificatePem).raw],
  }));
  return { authority, members, list: aTrustList(members, { members: drafts }), certificate };
}

/** Issues one more certificate, which no list names. */
export function aCertificate(authority: CertifiedKey, commonName: string): Promise<CertifiedKey> {
  const names = { dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
  return issueCertificate(authority, { commonName, ...names, server: true, client: true, ...VALIDITY });
}

/** Makes a space of these members under list 1, with nothing on its log. */
export function aSpaceOf({ members, list }: TestCountries, id?: string): TestSpace {
  const space = new TestSpace(members, id === undefined ? {} : { spaceId: spaceIdBytes(id) });
  space.know(list);
  return space;
}

/** Writes the record by which a member opens a space. */
export function openingOf(space: TestSpace, opener: string, list: TrustList): Uint8Array {
  return space.record(opener, space.charterContent(space.charter(), list)).value;
}

/** An operator that runs, and somebody of its staff who is signed in. */
export interface RunningOperator extends OpenDoors {
  readonly issuer: FakeIssuer;
  readonly olga: StaffBrowser;
}

/** Starts an operator on free ports before any log. */
export async function aRunningOperator(
  countries: TestCountries,
  spaceLog: SpaceLog,
  stateFolder: string,
  nowMs: () => number = Date.now,
): Promise<RunningOperator> {
  const issuer = await FakeIssuer.start();
  const { authority, list } = countries;
  const own = countries.certificate('operator');
  const tls = { ca: authority.certificatePem, cert: own.certificatePem, key: own.keyPem };
  const config: OperatorConfig = {
    api: { host: '127.0.0.1', port: 0, tls },
    pagePort: 0,
    publicUrl: issuer.publicUrl,
    oidc: { issuer: issuer.url, clientId: 'operator', clientSecret: 'secret' },
    metricsPort: 0,
    kafka: { brokers: ['in memory'] },
    principal: 'operator',
    quota: { bytesPerSecond: 4_194_304, requestPercentage: 50 },
    replication: 1,
    revocationFolder: join(stateFolder, 'crl'),
    stateFolder,
    pinnedList: list,
    environmentName: 'Test',
    logLevel: 'error',
  };
  const eventLog = new EventLog({ service: 'operator', level: 'error', destination: { write: () => undefined } });
  const doors = await startOperator(config, { eventLog, spaceLog, nowMs, pageFolder: aBuiltPage(stateFolder) });
  const olga = new StaffBrowser(doors.ports.page, issuer);
  await olga.signIn();
  return {
    ports: doors.ports,
    issuer,
    olga,
    async close() {
      issuer.stop();
      await doors.close();
    },
  };
}

/** A page as short as one can be, in the place of the built one. */
function aBuiltPage(folder: string): string {
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><meta name="csp-nonce" content="{{nonce}}">');
  writeFileSync(join(page, 'assets', 'index-4f.js'), 'void 0;');
  return page;
}

/** Sends a record as a member would. */
export function postSpace(
  port: number,
  value: Uint8Array,
  own: Partial<CertifiedKey> & { ca: string },
): Promise<Answer> {
  const { certificatePem: cert, keyPem: key, ca } = own;
  const headers = { 'content-type': 'application/octet-stream', 'content-length': value.length };
  const target = { host: '127.0.0.1', port, path: '/v1/spaces', method: 'POST', headers, agent: false, ca };
  return new Promise((resolve, reject) => {
    const call = request({ ...target, ...(cert === undefined ? {} : { cert, key }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
    call.on('error', reject);
    call.end(value);
  });
}

const PATIENCE_MS = 15_000;

/** Asks until the answer is as expected. @throws Error with the last answer */
export async function eventually<T>(ask: () => Promise<T>, isExpected: (answer: T) => boolean): Promise<T> {
  const deadlineMs = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isExpected(answer)) return answer;
    if (Date.now() > deadlineMs) throw new Error(`waited in vain, the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no ${name} in this test`);
  return value;
}
