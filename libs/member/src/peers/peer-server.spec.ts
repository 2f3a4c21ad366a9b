import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { KnownListRepository, TooMuchTold } from '#libs/exchange';
import { aMember, aTrustList } from '#libs/testing';
import { createAuthority, issueCertificate, RevokedCertificates } from '#libs/trust';
import { SystemClock } from '#libs/work';
import { PeerClient } from './peer-client.js';
import { PeerOptions } from './peer-options.js';
import { type PeerRecord, PeerRepository } from './peer.repository.js';
import { archivedRecord, recordJson } from './peer-record.mapper.js';
import { PeerRoutes } from './peer-routes.js';
import { PeerServer } from './peer-server.js';
import { PeerTails } from './peer-tails.service.js';

const VALIDITY = { fromMs: Date.now() - 60_000, days: 2 };
const DAY_MS = 24 * 3600 * 1000;
/** The last moment that a date of JavaScript can tell. */
const END_OF_TIME_MS = 8.64e15;
const RECORD: PeerRecord = {
  position: '7',
  t: '1790000000000',
  verdict: 0,
  identity: new Uint8Array(32).fill(1),
  header: new Uint8Array([1, 2, 3]),
  signatures: null,
  body: null,
};
const NOTE = {
  spaceId: '018f0000-0000-7000-8000-0000000000aa',
  note: 'a note',
  yours: 'a note of the caller',
  base: '7',
};

/** Remembers who asked; what it answers is not the subject here. */
class AskedRepository extends PeerRepository {
  readonly callers: string[] = [];

  override async checkpoints(caller: string) {
    this.callers.push(caller);
    return [NOTE];
  }

  /** Two records an answer, up to position 9. */
  override async records(_caller: string, { from, limit }: { from: bigint; limit: number }) {
    const left = Number(10n - from);
    return Array.from({ length: Math.max(0, Math.min(2, limit, left)) }, (_, i) => ({
      ...RECORD,
      position: String(from + BigInt(i)),
    }));
  }
}

/** What the authority revoked, in place of its lists. */
class RevokedHere extends RevokedCertificates {
  readonly here = new Set<string>();

  override async isRevoked(serialHex: string): Promise<boolean> {
    return this.here.has(serialHex);
  }
}

describe('PeerServer', () => {
  const revoked = new RevokedHere({ folder: undefined, authorityPem: '', nowMs: Date.now, warn: () => undefined });
  const list = aTrustList([aMember('nl'), aMember('hu')]);
  const lists: KnownListRepository = Object.assign(Object.create(KnownListRepository.prototype), {
    newest: () => list,
  });
  const repository: AskedRepository = Object.assign(Object.create(AskedRepository.prototype), { callers: [] });
  let server: PeerServer;
  let port = 0;
  let certificates: Record<'nl' | 'hu' | 'stranger' | 'foreign', { ca: string; cert: string; key: string }>;

  beforeAll(async () => {
    const ours = await createAuthority('Demo authority', VALIDITY);
    const other = await createAuthority('Other authority', VALIDITY);
    const material = async (authority: typeof ours, commonName: string) => {
      const names = { commonName, dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
      const issued = await issueCertificate(authority, { ...names, server: true, client: true, ...VALIDITY });
      return { ca: ours.certificatePem, cert: issued.certificatePem, key: issued.keyPem };
    };
    certificates = {
      nl: await material(ours, 'nl'),
      hu: await material(ours, 'hu'),
      stranger: await material(ours, 'zz'),
      foreign: await material(other, 'hu'),
    };
    server = new PeerServer(optionsOf('nl', 0), new PeerRoutes(repository), lists);
    await server.onApplicationBootstrap();
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => server.beforeApplicationShutdown());

  function optionsOf(
    who: keyof typeof certificates,
    listenOn: number,
    addresses = new Map([['nl', new URL(`https://127.0.0.1:${port}`)]]),
  ): PeerOptions {
    return { port: listenOn, host: '127.0.0.1', tls: certificates[who], revoked, addresses };
  }

  function statusOf(who: keyof typeof certificates, path: string, method = 'GET'): Promise<number> {
    return new Promise((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port, path, method, agent: false, ...certificates[who] },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        },
      );
      call.on('error', reject);
      call.end();
    });
  }

  it('answers a member by the name in its certificate', async () => {
    const client = new PeerClient(optionsOf('hu', 0), new SystemClock(), lists);
    const { notes, clock } = await client.checkpoints('nl');
    expect(notes).toEqual([NOTE]);
    expect(clock?.skew.low).toBeGreaterThan(-3000);
    expect(clock?.skew.high).toBeLessThan(3000);
    expect(repository.callers).toEqual(['hu']);
    client.close();
  });

  it('tells what it cosigned, where it reads on, and what it holds from a position on', async () => {
    const client = new PeerClient(optionsOf('hu', 0), new SystemClock(), lists);
    const tails = new PeerTails(client);
    expect(await tails.notes(NOTE.spaceId)).toEqual([{ member: 'nl', note: NOTE.note, base: 7n }]);
    const records = await tails.records('nl', { spaceId: NOTE.spaceId, from: 5n, count: 100 });
    expect(records.map(({ position }) => position)).toEqual([5n, 6n]);
    const { identity, header, t } = RECORD;
    expect(records[0]).toEqual({
      position: 5n,
      t: BigInt(t),
      verdict: 0,
      signatures: [],
      body: null,
      identity: Buffer.from(identity),
      header: Buffer.from(header ?? []),
    });
    client.close();
  });

  it('gives back the notes of whoever asks', async () => {
    const client = new PeerClient(optionsOf('hu', 0), new SystemClock(), lists);
    const { spaceId, yours } = NOTE;
    expect(await new PeerTails(client).ownNotes()).toEqual([{ spaceId, note: yours }]);
    client.close();
    const away = new PeerClient(optionsOf('stranger', 0), new SystemClock(), lists);
    expect(await new PeerTails(away).ownNotes()).toEqual([]);
    away.close();
  });

  it('leaves out who does not answer, and who is not in the space', async () => {
    const [stranger, member] = ['stranger', 'hu'] as const;
    for (const [who, spaceId] of [
      [stranger, NOTE.spaceId],
      [member, '018f0000-0000-7000-8000-0000000000bb'],
    ] as const) {
      const client = new PeerClient(optionsOf(who, 0), new SystemClock(), lists);
      await expect(new PeerTails(client).notes(spaceId)).resolves.toEqual([]);
      client.close();
    }
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'record'],
    ['a position that is no number', { ...told(), position: '-1' }],
    ['a time that is no text', { ...told(), t: 5 }],
    ['half an identity', { ...told(), identity: 'AAAA' }],
    ['a verdict that is no number', { ...told(), verdict: '0' }],
    ['signatures that are none', { ...told(), signatures: 'AAAA' }],
  ])('is not believed to have told a record where it tells %s', (_, answer) => {
    expect(archivedRecord(answer)).toBeNull();
    expect(archivedRecord(told())).not.toBeNull();
  });

  it('S23.5 row 72 asks nothing of a server that shows the certificate of another member', async () => {
    const asked = repository.callers.length;
    const addresses = new Map([['hu', new URL(`https://127.0.0.1:${port}`)]]);
    const client = new PeerClient(optionsOf('nl', 0, addresses), new SystemClock(), lists);
    await expect(client.checkpoints('hu')).rejects.toThrow('the certificate at the address of hu is not its own');
    expect(repository.callers).toHaveLength(asked);
    client.close();
  });

  it.each<[string, (response: ServerResponse) => unknown, string]>([
    ['never ends', (response) => endless(response, 'x'.repeat(100_000), 1), 'the answer is too long'],
    ['trickles for ever', (response) => endless(response, 'x', 500), 'no answer in time'],
    ['is a gzip bomb, which nobody asked for and nobody unpacks', (response) => bomb(response), 'is not valid JSON'],
  ])(
    'row 72 gives up a peer whose answer %s',
    async (_, answer, reason) => {
      await askOf(answer, (client) => expect(client.checkpoints('nl')).rejects.toThrow(reason));
    },
    15_000,
  );

  it('row 72 takes no answer with a record of 4 MB, and tells it from one that does not come', async () => {
    const fat = { ...told(), body: Buffer.alloc(4 * 1024 * 1024, 1).toString('base64') };
    const answer = (response: ServerResponse) => response.end(JSON.stringify({ records: [fat] }));
    await askOf(answer, async (client) => {
      const question = { spaceId: NOTE.spaceId, from: 0n, count: 1 };
      await expect(new PeerTails(client).records('nl', question)).rejects.toBeInstanceOf(TooMuchTold);
    });
  });

  it.each<[string, string, number | null]>([
    ['a day behind', new Date(Date.now() - DAY_MS).toUTCString(), -DAY_MS],
    ['at the end of time', 'Sat, 13 Sep 275760 00:00:00 GMT', END_OF_TIME_MS - Date.now()],
    ['no date', 'tomorrow', null],
  ])(
    'row 72 takes the notes of a peer whose date is %s, and says of its clock that alone',
    async (_, date, aheadMs) => {
      const answer = (response: ServerResponse) =>
        response.setHeader('date', date).end(JSON.stringify({ spaces: [NOTE] }));
      await askOf(answer, async (client) => {
        const { notes, clock } = await client.checkpoints('nl');
        expect(notes).toEqual([NOTE]);
        if (aheadMs === null) expect(clock).toBeNull();
        else expect(Math.abs((clock?.skew.low ?? NaN) - aheadMs)).toBeLessThan(15_000);
      });
    },
  );

  /** Asks NL while somebody else's server stands at its address, with its certificate. */
  async function askOf(
    answer: (response: ServerResponse) => unknown,
    work: (client: PeerClient) => Promise<void>,
  ): Promise<void> {
    const other = createServer(certificates.nl, (_request, response) => void answer(response));
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const addresses = new Map([['nl', new URL(`https://127.0.0.1:${(other.address() as AddressInfo).port}`)]]);
    const client = new PeerClient(optionsOf('hu', 0, addresses), new SystemClock(), lists);
    try {
      await work(client);
    } finally {
      client.close();
      other.closeAllConnections();
      other.close();
    }
  }

  it('refuses a certificate of the right authority that is no member', async () => {
    await expect(statusOf('stranger', '/v1/checkpoints')).resolves.toBe(403);
  });

  it('S23.6 refuses a certificate that the authority revoked, also on a connection that is open', async () => {
    await expect(statusOf('hu', '/v1/checkpoints')).resolves.toBe(200);
    const { serialNumber } = new X509Certificate(certificates.hu.cert);
    revoked.here.add(serialNumber);
    await expect(statusOf('hu', '/v1/checkpoints')).resolves.toBe(403);
    revoked.here.clear();
  });

  it('gives no connection to a certificate of another authority', async () => {
    await expect(statusOf('foreign', '/v1/checkpoints')).rejects.toThrow();
  });

  it.each([
    ['another path', '/v1/elsewhere', 'GET', 404],
    ['K11 a limit below nothing', `/v1/spaces/${NOTE.spaceId}/records?limit=-5`, 'GET', 400],
    ['K11 half a record', `/v1/spaces/${NOTE.spaceId}/records?limit=0.5`, 'GET', 400],
    ['K11 a beginning that is no number', '/v1/trust-lists?from=one', 'GET', 400],
    ['a path that climbs', '/v1/spaces/../../etc/passwd', 'GET', 404],
    ['a change', '/v1/checkpoints', 'POST', 405],
  ])('refuses %s', async (_, path, method, status) => {
    await expect(statusOf('hu', path, method)).resolves.toBe(status);
  });
});

/** Few bytes that unpack to many. */
function bomb(response: ServerResponse): void {
  response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
}

/** Writes a part again and again until the other side leaves. */
function endless(response: ServerResponse, part: string, everyMs: number): void {
  const timer = setInterval(() => response.write(part), everyMs);
  response.on('close', () => clearInterval(timer));
}

function told(): object {
  return recordJson(RECORD);
}
