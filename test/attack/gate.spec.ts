import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../network/eventually.js';
import { type Answer, PeopledNetwork } from '../network/peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const TODAY = new Date().toISOString().slice(0, 10);

const VICTIM = 'the victim is called Gabor Minta';
const TERMS = {
  title: 'JIT Voorbeeld',
  purpose: VICTIM,
  offences: ['trafficking in human beings'],
  members: ['hu', 'nl'].map((member) => ({ member, authority: `Demo authority ${member}` })),
  starts: '2026-01-01',
  ends: '2999-12-31',
};
const CLAUSE = { name: 'victim-identity', values: ['yes'], clause: VICTIM };
const ANNA = {
  id: 'p-1',
  name: 'Anna Voorbeeld',
  role: 'prosecutor',
  desk: VICTIM,
  phone: '+31201234567',
  languages: ['nl'],
};

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const prosecutor = () => peopled.as('nl', 'prosecutor');
const liaison = () => peopled.as('nl', 'liaison');
const decide = (answer: Answer, decision: string) =>
  prosecutor()('POST', `approvals/requests/${String(answer.body['messageId'])}/decision`, { decision, reason: 'Read' });

/** Messages of people that left, or are about to. */
async function leaving(): Promise<unknown> {
  const { dataSource } = peopled.network.gateway('nl').database;
  return dataSource.query(`select type from outbox where starts_with(type, 'joinder.agreement') union all
    select type from sealed where starts_with(type, 'joinder.agreement')`);
}

describe('row 67: case content in a draft, or in the names of people', () => {
  it.each([
    ['its purpose', 'agreement-drafts', TERMS, 'draft', { kind: 'draft', agreement: { purpose: VICTIM } }],
    [
      'a clause of it',
      'agreement-drafts',
      { ...TERMS, purpose: 'trafficking', switches: [CLAUSE] },
      'draft',
      { kind: 'draft', agreement: { switches: [CLAUSE] } },
    ],
    ['the desk of a person', 'people', { people: [ANNA] }, 'people', { kind: 'people', people: [ANNA] }],
  ])(
    'S19 waits for another person, with all that it says, and nothing of it is on its way: %s',
    async (_, path, body, type, content) => {
      const answer = await liaison()('POST', `spaces/${spaceId}/${path}`, body);
      expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      expect(await leaving()).toEqual([]);
      const request = `approvals/requests/${String(answer.body['messageId'])}`;
      expect(await prosecutor()('GET', request)).toMatchObject({
        status: 200,
        body: { type, recipients: ['hu'], grounds: ['no-standing-approval'], mayDecide: true, content },
      });
      expect((await peopled.as('nl', 'operations')('GET', request)).status).toBe(404);
      expect((await decide(answer, 'refuse')).status).toBe(200);
      expect(await leaving()).toEqual([]);
    },
    SLOW_MS,
  );

  it('S19 of a prosecutor waits for another prosecutor', async () => {
    const answer = await prosecutor()('POST', `spaces/${spaceId}/agreement-drafts`, TERMS);
    expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    expect(await decide(answer, 'approve')).toMatchObject({ status: 403, body: { code: 'APPROVAL_OF_OWN' } });
    const request = `approvals/requests/${String(answer.body['messageId'])}`;
    expect((await prosecutor()('POST', `${request}/withdrawal`)).status).toBe(200);
  });
});

describe('a standing approval in a space without an agreement', () => {
  const give = (types: readonly string[]) =>
    prosecutor()('POST', 'approvals/standing', {
      spaceId,
      types,
      recipients: ['hu'],
      highestHandling: 'H0',
      starts: TODAY,
      ends: '2999-12-31',
      reason: 'The terms of this case are discussed by one desk',
    });

  it('is given for drafts, comments and names alone, and seen by those who write them', async () => {
    for (const types of [['person'], ['comment', 'question']]) {
      expect(await give(types)).toMatchObject({ status: 403, body: { reason: 'AGREEMENT_MISSING' } });
    }
    const given = await give(['comment', 'draft', 'people']);
    expect(given.status).toBe(201);
    const approval = { approvalId: given.body['approvalId'], spaceId };
    for (const query of ['', `?spaceId=${spaceId}`]) {
      expect((await peopled.as('nl', 'investigator')('GET', `approvals/standing${query}`)).body).toMatchObject([
        approval,
      ]);
    }
    expect((await peopled.as('nl', 'operations')('GET', 'approvals/standing')).body).toEqual([]);
  });

  it(
    'lets them go at once, and nothing more once it ends',
    async () => {
      const drafted = await liaison()('POST', `spaces/${spaceId}/agreement-drafts`, {
        ...TERMS,
        purpose: 'trafficking',
      });
      expect(drafted).toMatchObject({ status: 202, body: { state: 'accepted' } });
      let position = '';
      await eventually(async () => {
        const { body } = await peopled.as('hu', 'prosecutor')('GET', `spaces/${spaceId}`);
        const [draft] = body['drafts'] as { position: string }[];
        position = String(draft?.position);
        expect(draft).toMatchObject({ messageId: drafted.body['messageId'] });
      }, SLOW_MS);
      const comment = { position, clause: '4.1', text: 'Half a year is enough' };
      const said = await liaison()('POST', `spaces/${spaceId}/agreement-comments`, comment);
      expect(said).toMatchObject({ status: 202, body: { state: 'accepted' } });
      const [standing] = (await liaison()('GET', 'approvals/standing')).body as unknown as [{ approvalId: string }];
      expect(standing).toMatchObject({ used: 2 });
      expect((await prosecutor()('DELETE', `approvals/standing/${standing.approvalId}`)).status).toBe(204);
      const named = await liaison()('POST', `spaces/${spaceId}/people`, { people: [ANNA] });
      expect(named).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    },
    SLOW_MS,
  );
});

describe('under an agreement whose persons leave by themselves', () => {
  const investigator = () => peopled.as('nl', 'investigator');
  let agreed: string;
  /** Of a record that HU has. */
  let recordId: string;

  const enter = async (statement: object) => {
    const { status, body } = await investigator()('POST', `spaces/${agreed}/records`, {
      type: 'person',
      release: ['hu'],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'name', value: 'Gabor Minta' }, statement],
    });
    expect({ status, body }).toMatchObject({ status: 202 });
    const [message] = body['messages'] as [{ messageId: string; state: string }];
    return { ...message, recordId: String(body['recordId']) };
  };

  beforeAll(async () => {
    agreed = await peopled.openSpace();
    await peopled.agree(agreed, 2);
    // HU is no new recipient once a prosecutor let something go to it.
    await peopled.letGo('nl', (await enter({ property: 'alias', value: 'Minta' })).messageId);
    const given = await prosecutor()('POST', 'approvals/standing', {
      spaceId: agreed,
      types: ['person'],
      recipients: ['hu'],
      highestHandling: 'H2',
      starts: TODAY,
      ends: '2999-12-31',
      reason: 'Persons of the case are shared at once',
    });
    expect(given.status).toBe(201);
    const sent = await enter({ property: 'alias', value: 'Voorbeeld' });
    expect(sent.state).toBe('accepted');
    ({ recordId } = sent);
  }, SLOW_MS);

  it.each(['ethnicity', 'religion', 'political'])(
    'S14 row 66: %s waits for a prosecutor, though its author says that it is not sensitive',
    async (property) => {
      const { messageId, state } = await enter({ property, value: 'x', sensitivities: [] });
      expect(state).toBe('waiting-for-approval');
      expect(await prosecutor()('GET', `approvals/requests/${messageId}`)).toMatchObject({
        status: 200,
        body: { grounds: ['sensitive'] },
      });
    },
  );

  it(
    'S19 row 67: case content in the reason of a question, or of its answer, waits for a prosecutor; a longer one is none',
    async () => {
      const { dataSource } = peopled.network.gateway('hu').database;
      const asked = `select from outbox where starts_with(type, 'joinder.commitment')
        union all select from sealed where starts_with(type, 'joinder.commitment')`;
      const hungary = peopled.as('hu', 'investigator');
      const offer = { kind: 'release', debtor: 'nl', term: 'd7', recordId };
      const ask = (text: string) => hungary('POST', `spaces/${agreed}/commitments`, { ...offer, text });
      let question: Answer | undefined;
      await eventually(async () => {
        question = await ask(VICTIM);
        expect(question).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      }, SLOW_MS);
      expect(await ask('x'.repeat(4001))).toMatchObject({ status: 400 });
      expect(await dataSource.query(asked)).toEqual([]);

      const askId = String(question?.body['messageId']);
      await peopled.letGo('hu', askId);
      const path = `spaces/${agreed}/commitments/hu.${askId}`;
      const answer = async (text: string) => {
        const { version } = (await liaison()('GET', path)).body;
        const move = { move: 'done', code: 'answered', text };
        return liaison()('POST', `${path}/moves`, move, { 'if-match': `"${String(version)}"` });
      };
      await eventually(async () => {
        expect(await answer(VICTIM)).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      }, SLOW_MS);
      expect(await answer('x'.repeat(4001))).toMatchObject({ status: 400 });
      expect(await peopled.network.gateway('nl').database.dataSource.query(asked)).toEqual([]);
    },
    SLOW_MS,
  );
});
