import { describe, expect, it } from '@jest/globals';
import {
  changesOf,
  contentOf,
  type ContentStatement,
  legalBasesOf,
  nameOf,
  recordIdOf,
  sharedLabels,
} from './request-content.js';

const labels: ContentStatement['labels'] = {
  original: '',
  language: '',
  validFrom: '',
  validTo: '',
  origin: null,
  evaluation: null,
  nature: 1,
  handling: { code: 2, text: '' },
  purpose: 'investigation',
  legalBasis: 'Demo agreement, 4.1',
  reviewDate: '',
  sensitivities: [],
  evidence: [],
  restsOn: null,
  author: 'Anna Voorbeeld',
};

function says(property: string, value: string, more: Partial<ContentStatement['labels']> = {}): ContentStatement {
  return { messageId: 'new', index: 0, property, value, release: ['xb'], labels: { ...labels, ...more } };
}

const record = { recordId: 'r', type: 1, version: 2, asserts: [says('phone', '2')], retracts: [] };

describe('what a request holds', () => {
  it('is a change of a record, a word on the way to an agreement, what another feature shows, or nothing that is kept', () => {
    const named = { kind: 'people', people: [], author: 'Anna' };
    expect(contentOf({ content: named })?.kind).toBe('drafting');
    const ask = { kind: 'offer', position: '7', debtor: 'xb', author: 'Anna', text: 'Same phone?' };
    expect(contentOf({ content: record })?.kind).toBe('record');
    expect(contentOf({ content: ask })).toBeNull();
    expect(contentOf({ content: null })).toBeNull();
  });

  it('names its record by what the record is called now, then by what the message says', () => {
    const content = { ...record, asserts: [says('alias', 'Béla'), says('name', 'Minta')] };
    expect(nameOf({ content, recordName: 'Gabor Minta' }, ['name', 'alias'])).toBe('Gabor Minta');
    expect(nameOf({ content, recordName: null }, ['name', 'alias'])).toBe('Minta');
    expect(nameOf({ content: null, recordName: null }, ['name'])).toBeNull();
  });

  it('leaves under every legal basis that it names, each said once', () => {
    const content = {
      ...record,
      asserts: [says('name', 'a'), says('phone', '1'), says('phone', '2', { legalBasis: 'Order 7' })],
    };
    expect(legalBasesOf({ content })).toEqual(['Demo agreement, 4.1', 'Order 7']);
  });

  it.each([
    ['record:abc', 'abc'],
    ['ask:17', null],
    [null, null],
  ])('is about %s', (subject, id) => {
    expect(recordIdOf({ subject })).toBe(id);
  });
});

describe('a change', () => {
  const known = [
    { messageId: 'm', index: 0, property: 'name', value: 'Minta' },
    { messageId: 'm', index: 1, property: 'phone', value: '1' },
    { messageId: 'm', index: 2, property: 'phone', value: '9' },
  ];

  it('stands beside the value of its property that it takes the place of', () => {
    const after = says('phone', '2');
    const retracts = [{ messageId: 'm', index: 1 }];
    expect(changesOf({ asserts: [after], retracts }, known)).toEqual([
      { property: 'phone', before: { value: '1' }, after },
    ]);
  });

  it('is new, replaces or takes back, value by value', () => {
    const retracts = [0, 1, 2].map((index) => ({ messageId: 'm', index }));
    const changes = changesOf({ asserts: [says('email', 'e'), says('phone', '2')], retracts }, known);
    expect(
      changes.map(({ property, before, after }) => [property, before?.value ?? null, after?.value ?? null]),
    ).toEqual([
      ['email', null, 'e'],
      ['phone', '1', '2'],
      ['name', 'Minta', null],
      ['phone', '9', null],
    ]);
  });

  it('says so where what it takes back is not here any more', () => {
    expect(changesOf({ asserts: [], retracts: [{ messageId: 'gone', index: 0 }] }, known)).toEqual([
      { property: '', before: { value: null }, after: null },
    ]);
  });
});

describe('labels', () => {
  it('are said once where every value has them alike', () => {
    const statements = [says('name', 'a'), says('phone', '1', { handling: { code: 3, text: '' } })];
    expect(sharedLabels(statements)).toEqual({ ...labels, handling: undefined });
    expect(Object.hasOwn(sharedLabels(statements), 'handling')).toBe(false);
    expect(sharedLabels([])).toEqual({});
  });
});
