import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardsSuite } from '../../../../../test/browser/cards.suite.js';
import { type AtDesk, TestIntake } from '../../intake.testing.js';

const STORY = 'The seventh person this month registers at the address above the closed bakery.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const FOUND = 'The permit is for four beds. The register has eleven people there.';

interface Card {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly body: string;
  readonly opensFor: readonly string[];
}

describe('what the desk adds to a signal', () => {
  let intake: TestIntake;
  let officer: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
  }, 120_000);

  afterAll(() => intake?.stop());

  /** A report of a counter, as if the form were open to everybody, that somebody took. */
  const atCounter = async (seen: readonly string[]): Promise<string> => {
    const id = await intake.told(CALM);
    await intake.database.dataSource.query('update signal set class = $2, content = $3 where signal_id = $1', [
      id,
      'counter-clerk',
      { answers: { danger: 'no', minor: 'no', seen } },
    ]);
    await officer('POST', `signals/${id}/screening`);
    return id;
  };
  const cardsOf = async (id: string): Promise<readonly Card[]> =>
    (await officer('GET', `signals/${id}`)).body['cards'] as readonly Card[];

  it('A27 opens the card of an address with many moves by the tick MUN.01, and keeps the version that was read', async () => {
    const id = await atCounter(['MUN.01']);
    const [card] = await cardsOf(id);
    expect(card).toMatchObject({
      id: 'many-moves',
      version: 1,
      label: 'Address with many moves',
      opensFor: ['MUN.01'],
    });
    expect(card?.body).toContain('Ask the contact officer for an address check.');
    const read = { words: FOUND, cards: [{ id: 'many-moves', version: 1 }] };
    expect((await officer('POST', `signals/${id}/enrichment`, read)).status).toBe(204);
    const { body } = await officer('GET', `signals/${id}`);
    expect(body['state']).toBe('SCREENED');
    expect(body['events']).toContainEqual(
      expect.objectContaining({
        kind: 'ENRICHED',
        byName: expect.stringMatching(/\w/),
        detail: { ...read, content: body['content'] },
      }),
    );
  });

  it('A27 keeps no version that nobody can have read, and no card that no sign opens', async () => {
    const id = await atCounter(['MUN.04']);
    expect((await cardsOf(id)).map((one) => one.id)).toEqual(['companion-at-the-counter']);
    const tried = (card: object): Promise<unknown> =>
      officer('POST', `signals/${id}/enrichment`, { words: FOUND, cards: [card] });
    expect(await tried({ id: 'many-moves', version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'CARD_UNKNOWN' },
    });
    const other = { id: 'companion-at-the-counter', version: 2 };
    expect(await tried(other)).toMatchObject({ status: 409, body: { code: 'CARD_CHANGED' } });
    const { body } = await officer('GET', `signals/${id}`);
    expect((body['events'] as { kind: string }[]).map(({ kind }) => kind)).not.toContain('ENRICHED');
  });

  it('N14 adds nothing to what is in quarantine, nor to what nobody took', async () => {
    const words = { words: FOUND, cards: [] };
    const fresh = await intake.told(CALM);
    expect(await officer('POST', `signals/${fresh}/enrichment`, words)).toMatchObject({
      body: { code: 'SIGNAL_STATE' },
    });
    const held = await atCounter(['MUN.01']);
    await intake.database.dataSource.query("update signal set state = 'QUARANTINED' where signal_id = $1", [held]);
    expect(await officer('POST', `signals/${held}/enrichment`, words)).toMatchObject({ body: { code: 'QUARANTINED' } });
  });

  cardsSuite(() => intake);
});
