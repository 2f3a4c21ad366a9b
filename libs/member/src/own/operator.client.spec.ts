import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAuthority, issueCertificate } from '#libs/trust';
import { OperatorClient } from './operator.client.js';

const VALIDITY = { fromMs: Date.now() - 60_000, days: 2 };
const NETWORK = '018f0000-0000-7000-8000-0000000000aa';
const OTHER = '018f0000-0000-7000-8000-0000000000bb';
const RECORD = Buffer.from([0, 0x4a, 0x4e, 1]);

describe('OperatorClient', () => {
  let server: Server;
  let client: OperatorClient;
  let answer = { status: 200, code: '' };
  let received: Buffer[] = [];

  beforeAll(async () => {
    const authority = await createAuthority('Demo authority', VALIDITY);
    const material = async (commonName: string) => {
      const names = { commonName, dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
      const issued = await issueCertificate(authority, { ...names, server: true, client: true, ...VALIDITY });
      return { ca: authority.certificatePem, cert: issued.certificatePem, key: issued.keyPem };
    };
    server = createServer({ ...(await material('operator')), requestCert: true }, (request, response) => {
      request.on('data', (part: Buffer) => received.push(part));
      request.on('end', () => response.writeHead(answer.status).end(JSON.stringify({ code: answer.code })));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    client = new OperatorClient(new URL(`https://127.0.0.1:${port}`), NETWORK, await material('nl'));
  });
  beforeEach(() => {
    received = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['topics that were created', 200, '', OTHER, 'open'],
    ['the network space, opened by another member first', 409, 'SPACE_TAKEN', NETWORK, 'later'],
    ['a quota that is used up', 429, 'SPACE_QUOTA', OTHER, 'SPACE_QUOTA'],
    ['a list that is not the newest any more', 409, 'LIST_OUTDATED', OTHER, 'LIST_OUTDATED'],
    ['an operator that has not read the space yet', 503, 'SPACE_NOT_READ', OTHER, 'later'],
  ])('answers %s (%i %s) as it should', async (_, status, code, spaceId, expected) => {
    answer = { status, code };
    await expect(client.open(spaceId, RECORD)).resolves.toBe(expected);
    expect(Buffer.concat(received)).toEqual(RECORD);
  });

  it('S23.4 gives an answer up that does not end', async () => {
    answer = { status: 200, code: 'x'.repeat(100_000) };
    await expect(client.open(OTHER, RECORD)).rejects.toThrow('the answer of the operator is too long');
  });

  it.each([
    [409, 'SPACE_TAKEN', OTHER],
    [500, 'SPACE_QUOTA', OTHER],
    [409, 'LIST_UNKNOWN', NETWORK],
    [503, 'UPDATE_NEEDED', NETWORK],
    [503, 'SPACE_TAKEN', NETWORK],
    [403, 'CALLER_UNKNOWN', NETWORK],
    [500, 'INTERNAL', NETWORK],
  ])('fails on %i %s', async (status, code, spaceId) => {
    answer = { status, code };
    await expect(client.open(spaceId, RECORD)).rejects.toThrow(
      `the operator refused to open the space: ${status} ${code}`,
    );
  });
});
