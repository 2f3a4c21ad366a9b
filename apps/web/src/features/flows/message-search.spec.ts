import { expect, it } from '@jest/globals';
import { parseMessageSearch } from './message-search.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';

it('line 28 messages are looked for by time, id, kind and member; what is wrong is left out', () => {
  const search = {
    sender: 'nl',
    messageId: ` ${ID.toUpperCase()} `,
    kind: 'charter',
    from: '2027-01-10T12:00:00.000Z',
  };
  expect(parseMessageSearch(search)).toEqual({ ...search, messageId: ID });
  expect(
    parseMessageSearch({ messageId: 'NL482092', kind: 'letter', from: 'yesterday', until: 7, state: 'x' }),
  ).toEqual({});
});
