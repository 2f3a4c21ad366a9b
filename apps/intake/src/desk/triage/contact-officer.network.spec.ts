import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AtDesk, ORGANISATION, TestIntake } from '../../intake.testing.js';

const SEEN = { danger: 'no', minor: 'no', seen: ['MUN.01', 'MUN.04', 'MUN.05'], place: 'Voorbeeldkade 3, Demostad' };
const CITIZEN = { danger: 'yes', minor: 'no', story: 'Six men sleep in the shed behind the greenhouse.' };

describe('a contact officer', () => {
  let intake: TestIntake;
  let contact: AtDesk;
  let officer: AtDesk;
  const ids = { own: '', other: '', citizen: '', official: '' };

  beforeAll(async () => {
    intake = await TestIntake.start();
    [contact, officer] = [await intake.as('contact-officer'), await intake.as('triage')];
    ids.own = await intake.told(SEEN, intake.atAuthority(), 'counter-clerk');
    ids.other = await intake.told(SEEN, intake.atAuthority('Gemeente Elders'), 'counter-clerk');
    ids.citizen = await intake.told(CITIZEN);
    const official = { ...SEEN, officialInvolved: 'yes' };
    ids.official = await intake.told(official, intake.atAuthority(), 'contact-officer');
  }, 120_000);

  afterAll(() => intake?.stop());

  const queue = async (by: AtDesk): Promise<readonly string[]> =>
    ((await by('GET', 'signals?limit=100')).body['items'] as { signalId: string }[]).map(({ signalId }) => signalId);

  it('A07 sees what a clerk of the own organisation told, with what was ticked and what the rules propose', async () => {
    expect(await queue(contact)).toContain(ids.own);
    const { status, body } = await contact('GET', `signals/${ids.own}`);
    expect([status, body['organisation']]).toEqual([200, ORGANISATION]);
    expect(JSON.stringify(body['answers'])).toContain('Voorbeeldkade 3');
    expect(body['proposed']).toMatchObject([{ target: 'ADMIN' }]);
  });

  it('A07 N22 reads no word that an officer wrote about it', async () => {
    await officer('POST', `signals/${ids.own}/screening`);
    const words = 'A hotel told the same of that address.';
    const enriched = await officer('POST', `signals/${ids.own}/enrichment`, { words, cards: [] });
    expect(enriched.status).toBe(204);
    expect(JSON.stringify((await officer('GET', `signals/${ids.own}`)).body)).toContain(words);
    expect(JSON.stringify((await contact('GET', `signals/${ids.own}`)).body)).not.toContain(words);
  });

  it.each(['other', 'citizen'] as const)('A07 sees nothing of %s, not even that there is one', async (which) => {
    expect(await queue(contact)).not.toContain(ids[which]);
    const unknown = await contact('GET', 'signals/018f0000-0000-7000-8000-0000000000aa');
    const refused = await contact('GET', `signals/${ids[which]}`);
    expect([refused.status, refused.body['code']]).toEqual([404, 'SIGNAL_NOT_FOUND']);
    expect(refused.body['detail']).toBe(unknown.body['detail']);
    expect((await officer('GET', `signals/${ids[which]}`)).status).toBe(200);
  });

  it('A07 reads nothing in which an official of the own organisation may be involved', async () => {
    const refused = await contact('GET', `signals/${ids.official}`);
    expect([refused.status, refused.body['code']]).toEqual([404, 'SIGNAL_NOT_FOUND']);
    const { items } = (await contact('GET', 'signals?limit=100')).body as { items: { signalId: string }[] };
    expect(items.map(({ signalId }) => signalId)).not.toContain(ids.official);
  });

  it('A07 counts what waits of the own organisation alone, and takes no step', async () => {
    const { counts } = (await contact('GET', 'signals')).body as { counts: { priority: string; waiting: number }[] };
    expect(counts.map(({ priority }) => priority)).not.toContain('P0');
    for (const step of ['screening', 'weighing', 'routes'])
      expect((await contact('POST', `signals/${ids.own}/${step}`, {})).status).toBe(403);
  });
});
