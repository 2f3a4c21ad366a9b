import { describe, expect, it } from '@jest/globals';
import { withArticles } from './with-articles.js';

describe('a country whose English name takes an article', () => {
  it.each([
    ['Request from {member}', 'Request from the {member}'],
    ['Ask {member}.', 'Ask the {member}.'],
    ['{member} has seen it', 'The {member} has seen it'],
    ['Asked. {member} reads them.', 'Asked. The {member} reads them.'],
    ['Record 12 · {member} shared it', 'Record 12 · the {member} shared it'],
    ['{member} alone says so. Ask {member}.', 'The {member} alone says so. Ask the {member}.'],
  ])('has it within a sentence: %s', (text, said) => {
    expect(withArticles(text, { member: 'Netherlands' })).toBe(said);
    expect(withArticles(text, { member: 'Netherlands (KMAR)' })).toBe(said);
    expect(withArticles(text, { member: 'Hungary', count: 3 })).toBe(text);
  });

  it('is none of a record that is named after it', () => {
    expect(withArticles('{name} was changed', { name: 'Netherlands Voorbeeld BV' })).toBe('{name} was changed');
    expect(withArticles('Ask {list} first', { list: 'Netherlands and Romania' })).toBe('Ask the {list} first');
  });

  it.each(['{member}: reached', '{member}, position 3', 'Anna ({member}) asked', '{member}', 'Signed by: {member}'])(
    'is bare as a label: %s',
    (text) => {
      expect(withArticles(text, { member: 'Netherlands' })).toBe(text);
    },
  );
});
