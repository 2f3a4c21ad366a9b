import { describe, expect, it } from '@jest/globals';
import { RawArena } from './raw-arena.js';
import type { RecordFields } from './record.js';

describe('raw arena', () => {
  it('gives back each record as it was written, in any script, with separators as spaces', () => {
    const records: RecordFields[] = [
      { givenName: 'Želju', familyName: 'Карагьозов', city: '北京 😀 Ж' },
      {},
      { name: 'one\u001etwo\u001fthree', address: '日\u001e本' },
      { name: 'a'.repeat(5_000_000) },
      { nationalId: '8001010013', phone: '+359 88 123' },
    ];
    const arena = new RawArena();
    for (const fields of records) arena.append(fields);
    const kept = records.map((_, record) => arena.get(record));
    expect(kept).toEqual([records[0], {}, { name: 'one two three', address: '日 本' }, records[3], records[4]]);
  });

  it('puts the next record in the place of one taken back', () => {
    const arena = new RawArena();
    arena.append({ name: 'Ana' });
    arena.append({ name: 'question' });
    arena.removeLast();
    arena.append({ name: 'Pop' });
    expect([arena.get(0), arena.get(1)]).toEqual([{ name: 'Ana' }, { name: 'Pop' }]);
  });
});
