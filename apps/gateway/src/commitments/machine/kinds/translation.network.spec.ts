import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AskedCase } from '../asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const WORDS = 'Ne mondd senkinek.';
const TRANSLATED = 'Do not tell anybody.';

let asked: AskedCase;

beforeAll(async () => {
  asked = await AskedCase.open();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = () => asked.as('nl', 'investigator');
const hu = () => asked.as('hu', 'liaison');

async function askOf(text: string): Promise<string> {
  const id = await asked.ask({ kind: 'translation', text });
  await asked.stands(hu(), id, { kind: 'translation', state: 'offered', text });
  return id;
}

describe('1 a translation', () => {
  it('comes back as the words of the answer, to who asked alone, and ends the request', async () => {
    const id = await askOf(WORDS);
    await asked.isSaid(hu(), id, { move: 'done', code: 'translated', text: TRANSLATED });
    const timeline = [{ move: 'done', code: 'translated', text: TRANSLATED, member: 'hu', hasEffect: true }];
    for (const side of [nl(), hu()])
      await asked.stands(side, id, { state: 'done', outcome: 'translated', text: WORDS, timeline, may: [] });
    for (const country of ['bg', 'ro'] as const)
      expect(await asked.database(country).query('select from commitment')).toEqual([]);
  });

  it('is none without its words, and is not done in another way', async () => {
    const id = await askOf(WORDS);
    for (const move of [
      { code: 'translated' },
      { code: 'translated', text: ' ' },
      { code: 'full', text: TRANSLATED },
      { code: 'carried-out', text: TRANSLATED },
    ])
      expect(await asked.say(hu(), id, { move: 'done', ...move })).toMatchObject({
        status: 422,
        body: { code: 'MOVE_LACKS' },
      });
    await asked.stands(hu(), id, { state: 'offered', moves: 0 });
  });

  it.each(['no-translator', 'unreadable'])('is declined as %s without a word more', async (code) => {
    const id = await askOf(WORDS);
    await asked.isSaid(hu(), id, { move: 'decline', code });
    await asked.stands(nl(), id, { state: 'declined', outcome: code });
  });

  it('comes in parts where it is long', async () => {
    const id = await askOf(WORDS);
    await asked.isSaid(hu(), id, { move: 'part', text: 'Do not' });
    await asked.stands(hu(), id, { partial: true, moves: 1, movePending: false });
    await asked.isSaid(hu(), id, { move: 'done', code: 'translated', text: 'tell anybody.' });
    await asked.stands(nl(), id, {
      state: 'done',
      timeline: [{ text: 'Do not' }, { text: 'tell anybody.' }],
    });
  });
});
