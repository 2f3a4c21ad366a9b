import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { HandlingCode } from '#libs/contracts';
import type { Country } from '../../apps/cli/src/local/ports.js';
import type { Role } from '../../libs/people/src/person.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), 60_000);

function as(country: Country, role: Role) {
  const call = peopled.as(country, role);
  return (method: string, path: string, body?: object) =>
    call(method, path, body, { 'if-match': '"1"', 'accept-language': 'nl' });
}

function agree(revision: number, period: { starts: string; ends: string }): Promise<void> {
  return peopled.agree(spaceId, revision, {
    ...period,
    switches: [
      { name: 'permitted-uses', values: ['prosecution', 'investigation'], clause: '4.1' },
      { name: 'record-types', values: ['person', 'vehicle'], clause: '3.2' },
      { name: 'default-handling', values: ['H2'], clause: '7.1' },
      { name: 'liaison-may-share', values: ['no'], clause: '5.2' },
    ],
  });
}

/** Enough for a machine that is busy with other things. */
const SIGNATURE = { space: randomUUID(), position: '1', identity: '0'.repeat(64), commitment: '0'.repeat(64) };
const SLOW_MS = 60_000;

const aRecord = (more: object = {}, statement: object = {}) => ({
  type: 'person',
  release: ['hu'],
  legalBasis: 'Demo code of criminal procedure, art. 5',
  statements: [{ property: 'name', value: 'Gabor Minta', ...statement }],
  ...more,
});

describe('a space without an agreement', () => {
  it.each(['GET', 'POST'])('has no records for people: %s', async (method) => {
    const answer = await as('nl', 'investigator')(
      method,
      `spaces/${spaceId}/records`,
      method === 'POST' ? aRecord() : undefined,
    );
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'ACCESS_DENIED', reason: 'AGREEMENT_MISSING', clause: null },
    });
  });

  it.each<[Role, string, string, object]>([
    ['investigator', 'POST', 'spaces', { members: ['hu'] }],
    ['operations', 'POST', 'spaces', { members: ['hu'] }],
    ['liaison', 'POST', 'spaces/network', {}],
    ['liaison', 'POST', 'spaces/:id/charter/signature', SIGNATURE],
    ['investigator', 'POST', 'spaces/:id/charter/signature', SIGNATURE],
    ['operations', 'POST', 'spaces/:id/agreement-comments', {}],
    ['investigator', 'POST', 'spaces/:id/agreement-drafts', {}],
  ])('is not for the role %s: %s %s', async (role, method, path, body) => {
    const answer = await as('nl', role)(method, path.replace(':id', spaceId), body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED', reason: 'ROLE' } });
  });
});

describe('a space under an agreement', () => {
  let recordId: string;

  beforeAll(() => agree(2, { starts: '2020-01-01', ends: '2999-12-31' }), SLOW_MS);

  it(
    'lets a record go to the other member, with the labels that were agreed',
    async () => {
      const created = await as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, aRecord());
      expect(created.status).toBe(202);
      recordId = String(created.body['recordId']);
      const [sent] = created.body['messages'] as [{ messageId: string }];
      const path = `approvals/requests/${sent.messageId}/decision`;
      const approved = await as('nl', 'prosecutor')('POST', path, { decision: 'approve', reason: 'First of the case' });
      expect(approved.status).toBe(200);
      await eventually(async () => {
        const read = await as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(read).toMatchObject({
          status: 200,
          body: {
            statements: [
              { value: 'Gabor Minta', labels: { handling: { code: HandlingCode.H2 }, purpose: 'prosecution' } },
            ],
          },
        });
      });
    },
    SLOW_MS,
  );

  it.each<[string, string | null, Role, object]>([
    ['ROLE', null, 'prosecutor', aRecord()],
    ['ROLE', null, 'operations', aRecord()],
    ['RECORD_TYPE', '3.2', 'investigator', aRecord({ type: 'note' })],
    ['LIAISON_SHARING', '5.2', 'liaison', aRecord()],
    ['PERMITTED_USE', '4.1', 'investigator', aRecord({ purpose: 'border control' })],
    ['PERMITTED_USE', '4.1', 'investigator', aRecord({}, { purpose: 'border control' })],
    ['VICTIM_IDENTITY', null, 'investigator', aRecord({}, { sensitivities: ['victim-identity'] })],
  ])('denies with %s of clause %p: %s', async (reason, clause, role, record) => {
    const answer = await as('nl', role)('POST', `spaces/${spaceId}/records`, record);
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED', reason, clause } });
  });

  it('says in the language of the caller which clause decided', async () => {
    const answer = await as('nl', 'liaison')('POST', `spaces/${spaceId}/records`, aRecord());
    expect(answer.body['errors']).toEqual([
      {
        path: '',
        rule: 'LIAISON_SHARING',
        hint: expect.stringContaining('artikel 5.2 mogen liaisonofficieren niet delen'),
      },
    ]);
  });

  it('says in the language of the caller whose role it takes', async () => {
    const { body } = await as('nl', 'operations')('POST', `spaces/${spaceId}/records`, aRecord());
    expect(body).toMatchObject({ roles: ['investigator', 'liaison'] });
    expect(body['errors']).toMatchObject([{ hint: expect.stringContaining('een van: Rechercheur, Liaisonofficier.') }]);
  });

  it('lets a liaison officer keep at home what may not be shared', async () => {
    const record = aRecord({ release: [] }, { sensitivities: ['victim-identity'] });
    expect((await as('nl', 'liaison')('POST', `spaces/${spaceId}/records`, record)).status).toBe(202);
  });

  it('asks for a change what it asks for a new record', async () => {
    const path = `spaces/${spaceId}/records/${recordId}`;
    const change = (more: object) => ({
      legalBasis: 'Demo code of criminal procedure, art. 5',
      assert: [{ property: 'alias', value: 'Demo', ...more }],
    });
    const denied = { status: 403, body: { reason: 'VICTIM_IDENTITY' } };
    expect(await as('nl', 'investigator')('PATCH', path, change({ sensitivities: ['victim-identity'] }))).toMatchObject(
      denied,
    );
    expect(await as('nl', 'prosecutor')('PATCH', path, change({}))).toMatchObject({
      status: 403,
      body: { reason: 'ROLE' },
    });
    expect(await as('nl', 'investigator')('PATCH', path, change({}))).toMatchObject({ status: 202 });
  });

  it('keeps operations out of records', async () => {
    for (const path of ['records', `records/${recordId}`, `records/${recordId}/history`]) {
      const answer = await as('nl', 'operations')('GET', `spaces/${spaceId}/${path}`);
      expect(answer).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
    }
  });

  it(
    'closes to everybody at the end of its period',
    async () => {
      await agree(3, { starts: '2020-01-01', ends: '2020-12-31' });
      for (const country of ['nl', 'hu'] as const) {
        const read = await as(country, 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(read).toMatchObject({ status: 403, body: { reason: 'AGREEMENT_EXPIRED' } });
        expect((await as(country, 'prosecutor')('GET', `spaces/${spaceId}`)).status).toBe(200);
      }
    },
    SLOW_MS,
  );
});
