import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KafkaSpaceLog, groupRule, logTopic, memberRules, notesTopic, operatorRules } from '#libs/spacelog';
import type { AclRule, LogReader } from '#libs/spacelog';
import { logAs } from '../../apps/cli/src/demo/log-as.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import { identityFiles } from '../../apps/cli/src/local/identity.js';
import type { TlsFiles } from '../../apps/cli/src/local/kafka-probe.js';
import type { Network } from '../../apps/cli/src/local/network.js';
import { portsOf } from '../../apps/cli/src/local/ports.js';
import { eventually } from '../network/eventually.js';
import type { PlayedNetwork, SpaceView } from './played-network.js';

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'];
const PATIENCE_MS = 30_000;

/** Who may reach what follows from certificates and charters alone. */
export function accessSuite(network: PlayedNetwork): void {
  describe('access', () => {
    const open: { close(): Promise<void> }[] = [];
    let described: Network;
    /** Of NL and HU alone. */
    let spaceId: string;
    const principalOf = (holder: string): string => identityFiles(network.home.identity).principal(holder);
    const tls = (holder: string): TlsFiles => identityFiles(network.home.identity).tls(holder);
    const opened = <T extends { close(): Promise<void> }>(port: T): T => {
      open.push(port);
      return port;
    };
    const append = (log: KafkaSpaceLog): Promise<unknown> =>
      opened(log.writer()).append(logTopic(spaceId, 0n), [{ value: Buffer.from('x'), headers: {} }]);

    beforeAll(async () => {
      described = await network.describe();
      const prosecutor = await network.as('nl', 'prosecutor');
      ({ spaceId } = await prosecutor.post<{ spaceId: string }>('spaces', { members: ['hu'] }));
      await eventually(async () => {
        expect((await prosecutor.get<SpaceView>(`spaces/${spaceId}`)).takingPart).toEqual(['hu', 'nl']);
      }, PATIENCE_MS);
    });
    afterAll(() => Promise.all(open.map((port) => port.close())));

    it('to the broker needs a certificate', async () => {
      const brokers = [`127.0.0.1:${described.ports.kafka.client}`];
      const sink = { debug() {}, info() {}, warn() {}, error() {} };
      await expect(append(new KafkaSpaceLog({ brokers, clientId: 'nobody', sink }))).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
    });

    it.each(['bg', 'ro'])('to a topic of others is refused to %s', async (country) => {
      const log = logAs({ network: described }, country);
      await expect(append(log)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await opened(log.admin()).listTopics()).not.toContain(logTopic(spaceId, 0n));
    });

    it('to the operator needs a certificate, and opening a space the one of its opener', async () => {
      const { http: port } = described.ports.operator;
      const record = await openingRecord(opened(logAs({ network: described }, 'nl').reader('joinder.nl.e2e')), spaceId);
      const post = (holder: TlsFiles | null): Promise<Answer> => ask({ port, path: '/v1/spaces', holder, record });
      expect(await post(null)).toBe('no connection');
      expect(await post(tls('hu'))).toMatchObject({ status: 403 });
      expect(await post(tls('operator'))).toMatchObject({ status: 403 });
      expect(await post(tls('nl'))).toMatchObject({ status: 200 });
    });

    it('to the peer channel of a gateway is for members, and to the records of a space for those in it', async () => {
      const port = portsOf(described.ports, 'nl').gateway.peer;
      const path = `/v1/spaces/${spaceId}/records`;
      const get = (holder: string | null): Promise<Answer> =>
        ask({ port, path, holder: holder === null ? null : tls(holder) });
      expect(await get(null)).toBe('no connection');
      expect(await get('operator')).toMatchObject({ status: 403 });
      expect(await get('bg')).toMatchObject({ status: 404 });
      expect(await get('hu')).toMatchObject({ status: 200 });
    });

    it('to what the operator knows is for its own people', async () => {
      const { url } = describeAccess(network.home, described.ports).operator;
      for (const path of ['acl', 'flows', 'trust']) expect((await fetch(`${url}/api/v1/${path}`)).status).toBe(401);
    });

    it('to the broker is what the charters say, rule by rule', async () => {
      const staff = await network.asStaff();
      const admin = opened(logAs({ network: described }, 'operator').admin());
      await eventually(async () => {
        const expected = expectedRules(
          principalOf,
          await (await network.as('nl', 'operations')).get<SpaceView[]>('spaces'),
        );
        expect(inOrder(await admin.listRules())).toEqual(inOrder(expected));
        const { rows, drift } = await staff.get<{ rows: readonly AccessRow[]; drift: unknown }>('acl');
        expect(inOrder(rows.flatMap(rulesOf))).toEqual(inOrder(expected));
        expect(drift).toEqual({ removed: 0, added: 0, denied: 0 });
      }, PATIENCE_MS);
    });
  });
}

/** All spaces of this network have NL as a member, so NL knows what the rules of the broker should be. */
function expectedRules(principalOf: (holder: string) => string, spaces: readonly SpaceView[]): AclRule[] {
  return [
    groupRule(principalOf('operator')),
    ...COUNTRIES.map(principalOf).map(groupRule),
    ...spaces.flatMap(({ spaceId, members }) => {
      const topics = [logTopic(spaceId, 0n), notesTopic(spaceId)];
      return [
        ...operatorRules(principalOf('operator'), topics),
        ...members.flatMap((member) => memberRules(principalOf(member), topics)),
      ];
    }),
  ];
}

interface AccessRow extends Omit<AclRule, 'operation'> {
  readonly operations: readonly AclRule['operation'][];
}

function rulesOf({ principal, resource, name, operations }: AccessRow): AclRule[] {
  return operations.map((operation) => ({ principal, resource, name, operation }));
}

function inOrder(rules: readonly AclRule[]): string[] {
  return rules
    .map(({ principal, resource, name, operation }) => `${principal} ${resource} ${name} ${operation}`)
    .toSorted();
}

/** The record at position 0, which the opener sent to the operator. */
async function openingRecord(reader: LogReader, spaceId: string): Promise<Uint8Array> {
  const topic = logTopic(spaceId, 0n);
  await reader.assign([{ topic, offset: 0n }]);
  let found: Uint8Array | undefined;
  await eventually(() => {
    found ??= reader.take(topic, 1)[0]?.value;
    expect(found).toBeDefined();
  }, PATIENCE_MS);
  return found!;
}

type Answer = 'no connection' | { readonly status: number; readonly body: string };

interface Question {
  readonly port: number;
  readonly path: string;
  /** Whose certificate is shown. */
  readonly holder: TlsFiles | null;
  readonly record?: Uint8Array;
}

/** Asks over TLS with the certificate of a holder, or with none. */
function ask({ port, path, holder, record }: Question): Promise<Answer> {
  const read = (file: string): Buffer => readFileSync(file);
  const own = holder ? { ca: read(holder.caFile), cert: read(holder.certFile), key: read(holder.keyFile) } : {};
  return new Promise((resolve) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: record ? 'POST' : 'GET',
        headers: record ? { 'content-type': 'application/octet-stream' } : {},
        agent: false,
        rejectUnauthorized: holder !== null,
        ...own,
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    outgoing.on('error', () => resolve('no connection'));
    outgoing.end(record);
  });
}
