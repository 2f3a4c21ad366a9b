import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { AskedCase } from '../asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let asked: AskedCase;

beforeAll(async () => {
  asked = await AskedCase.open();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

it.each(['renewed', 'let-end'])(
  '1 a renewal of the own country ends as %s, and no other country has a row of it',
  async (code) => {
    const nl = asked.as('nl', 'liaison');
    const id = await asked.ask({ kind: 'renewal', debtor: 'nl', text: 'The standing approval for HU ends in May' });
    await asked.stands(nl, id, { kind: 'renewal', state: 'offered' });
    await asked.isSaid(nl, id, { move: 'done', code });
    await asked.stands(nl, id, { state: 'done', outcome: code });
    for (const country of ['hu', 'bg', 'ro'] as const)
      expect(await asked.database(country).query('select from commitment')).toEqual([]);
  },
);
