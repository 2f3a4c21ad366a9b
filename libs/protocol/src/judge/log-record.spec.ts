import { describe, expect, it } from '@jest/globals';

import { aSpace } from '#libs/testing';

import { logRecord, recordParser } from './log-record.js';

const garbage = (text: string) => Uint8Array.from(Buffer.from(text));

describe('values that come one after the other', () => {
  it('are each taken apart as alone, whatever stands before them', async () => {
    const space = await aSpace({ members: ['nl', 'hu'] });
    const message = space.message('nl').value;
    const values = [garbage(''), null, garbage('a'), garbage('a'), message, message, garbage('b'), garbage('a')];
    const parse = recordParser();
    for (const [i, value] of values.entries()) {
      const delivered = { position: BigInt(i), logAppendTimeMs: 7n, value };
      const parsed = parse(delivered);
      expect(JSON.stringify(parsed, readable)).toEqual(JSON.stringify(logRecord(delivered), readable));
    }
  });

  it('N9 are taken apart once where what others signed is appended again', async () => {
    const space = await aSpace({ members: ['nl', 'hu'] });
    const parse = recordParser();
    const values = Array.from({ length: 10 }, () => Uint8Array.from(space.log.at(-1) ?? []));
    const parsed = values.map((value, i) => parse({ position: BigInt(i), logAppendTimeMs: 0n, value }));
    expect(new Set(parsed.map((record) => record.parsed)).size).toBe(1);
    expect(parsed.map(({ value }) => value)).toEqual(values);
  });

  it('K5 are taken apart once where garbage repeats itself', () => {
    const parse = recordParser();
    const parsed = Array.from({ length: 1_000 }, (_, i) =>
      parse({ position: BigInt(i), logAppendTimeMs: 0n, value: garbage(i < 600 ? 'nine byte' : '') }),
    );
    expect(new Set(parsed.map((record) => record.parsed)).size).toBe(2);
  });
});

function readable(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
