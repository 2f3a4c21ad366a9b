import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { inflatedRaw } from './inflate.js';
import { ValueSearch } from './value-search.js';

const VALUE = 'Minta Gábor, +0003670000001';
const OTHER = 'another value that is nowhere';

const UTF8 = Buffer.from(VALUE);

describe('a search for values', () => {
  const search = new ValueSearch([VALUE, OTHER]);
  const around = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.alloc(3, 'x'), bytes, Buffer.alloc(3, 'y')]);
  const text = (content: string): Buffer => around(Buffer.from(content));
  const shifted = (count: number): Buffer => Buffer.concat([Buffer.alloc(count, 'z'), UTF8, Buffer.from('more')]);
  const escapes = Array.from(VALUE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

  it.each<[string, Buffer]>([
    ['UTF-8', around(UTF8)],
    ['UTF-16, little end first', around(Buffer.from(VALUE, 'utf16le'))],
    ['UTF-16, big end first', around(Buffer.from(VALUE, 'utf16le').swap16())],
    ['base64 from its first byte', text(shifted(0).toString('base64'))],
    ['base64 from its second byte', text(shifted(1).toString('base64'))],
    ['base64 from its third byte', text(shifted(2).toString('base64'))],
    ['base64url', text(shifted(1).toString('base64url'))],
    ['base64 of UTF-16', text(Buffer.from(VALUE, 'utf16le').toString('base64'))],
    ['hex', text(UTF8.toString('hex'))],
    ['hex in capitals', text(UTF8.toString('hex').toUpperCase())],
    ['percent escapes', text(encodeURIComponent(VALUE))],
    ['percent escapes of every byte', text(UTF8.toString('hex').replaceAll(/../g, '%$&'))],
    ['JSON escapes of every sign', text(escapes)],
    ['JSON escapes of what is not ASCII', text(VALUE.replace('á', '\\u00E1'))],
    ['gzip', around(gzipSync(UTF8))],
    ['zlib', around(deflateSync(UTF8, { level: 1 }))],
    ['zstd', around(zstdCompressSync(UTF8))],
    ['a stream in a stream', around(gzipSync(around(deflateSync(UTF8))))],
    ['a stream that is cut off', gzipSync(Buffer.concat([UTF8, Buffer.alloc(100_000)])).subarray(0, 90)],
    ['the last bytes', Buffer.concat([Buffer.from('x'), UTF8])],
  ])('finds a value in %s', (_, content) => {
    expect([...search.in(content)]).toEqual([VALUE]);
  });

  it('finds raw DEFLATE once that is inflated', () => {
    expect([...search.in(inflatedRaw(deflateRawSync(UTF8)) ?? Buffer.alloc(0))]).toEqual([VALUE]);
    expect(inflatedRaw(Buffer.from('no stream'))).toBeNull();
  });

  it('finds nothing where nothing is, and no value by its beginning', () => {
    const content = Buffer.concat([Buffer.alloc(4096), UTF8.subarray(0, -1), Buffer.from([0x1f, 0x8b, 0x78, 0x9c])]);
    expect(search.in(content).size).toBe(0);
    expect(search.in(Buffer.alloc(0)).size).toBe(0);
  });

  it('refuses a value that would be found by chance', () => {
    expect(() => new ValueSearch(['abc'])).toThrow(RangeError);
  });
});
