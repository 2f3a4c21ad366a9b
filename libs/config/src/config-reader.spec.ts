import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { ConfigReader } from './config-reader.js';

type Read = (reader: ConfigReader) => unknown;

function problemsOf(env: Record<string, string>, read: Read): readonly string[] {
  const reader = new ConfigReader(env);
  read(reader);
  try {
    reader.done();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

describe('ConfigReader', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'joinder-config-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each<[string, string, Read, unknown]>([
    ['a text', 'gateway', (r) => r.required('X'), 'gateway'],
    ['a text with a default', 'set', (r) => r.optional('X', 'default'), 'set'],
    ['a port', '8443', (r) => r.port('X'), 8443],
    ['a negative number', '-5', (r) => r.integer('X'), -5],
    ['a number at its lower bound', '1', (r) => r.integer('X', { min: 1, max: 9 }), 1],
    ['a number at its upper bound', '9', (r) => r.integer('X', { min: 1, max: 9 }), 9],
    ['a flag', 'true', (r) => r.flag('X'), true],
    ['a URL', 'https://id.example/realm', (r) => r.url('X', ['https:']).href, 'https://id.example/realm'],
    ['a list', 'a:1, b:2', (r) => r.list('X'), ['a:1', 'b:2']],
    ['a choice', 'b', (r) => r.oneOf('X', ['a', 'b']), 'b'],
  ])('reads %s', (_, text, read, expected) => {
    const reader = new ConfigReader({ X: text });
    expect(read(reader)).toEqual(expected);
    reader.done();
  });

  it.each<[string, Read, unknown]>([
    ['a text', (r) => r.optional('X', 'default'), 'default'],
    ['a text that may be absent', (r) => r.optional('X'), undefined],
    ['a port', (r) => r.port('X', 3000), 3000],
    ['a number', (r) => r.integer('X', { fallback: 7 }), 7],
    ['a flag', (r) => r.flag('X', false), false],
    ['a choice', (r) => r.oneOf('X', ['a', 'b'], 'b'), 'b'],
  ])('uses the default of %s when it is absent or empty', (_, read, expected) => {
    for (const env of [{}, { X: '' }]) {
      const reader = new ConfigReader(env);
      expect(read(reader)).toEqual(expected);
      reader.done();
    }
  });

  it.each<[string, Read]>([
    ['text', (r) => r.required('X')],
    ['port', (r) => r.port('X')],
    ['number', (r) => r.integer('X')],
    ['flag', (r) => r.flag('X')],
    ['URL', (r) => r.url('X')],
    ['list', (r) => r.list('X')],
    ['choice', (r) => r.oneOf('X', ['a'])],
    ['file', (r) => r.file('X')],
    ['secret', (r) => r.secretFile('X')],
  ])('finds a missing %s', (_, read) => {
    expect(problemsOf({}, read)).toEqual(['X is not set']);
    expect(problemsOf({ X: '' }, read)).toEqual(['X is not set']);
  });

  it.each<[string, string, Read]>([
    ['X is not a whole number', '3.5', (r) => r.integer('X')],
    ['X is not a whole number', '0x1F', (r) => r.integer('X')],
    ['X is not a whole number', '1e3', (r) => r.integer('X')],
    ['X is not a whole number', ' 12', (r) => r.integer('X')],
    ['X is not a whole number', '9007199254740993', (r) => r.integer('X')],
    ['X is not between 1 and 65535', '0', (r) => r.port('X')],
    ['X is not between 1 and 65535', '65536', (r) => r.port('X')],
    ['X is neither true nor false', 'yes', (r) => r.flag('X')],
    ['X is not a URL', 'id.example', (r) => r.url('X')],
    ['X does not start with https:', 'http://id.example', (r) => r.url('X', ['https:'])],
    ['X holds a password; give it as a file', 'postgresql://a:b@c/d', (r) => r.url('X')],
    ['X has an empty entry', 'a,,b', (r) => r.list('X')],
    ['X is not one of a, b', 'c', (r) => r.oneOf('X', ['a', 'b'])],
    ['X names a file that cannot be read (ENOENT)', '/no/such/file', (r) => r.file('X')],
    ['X names a file that cannot be read (EISDIR)', '/', (r) => r.secretFile('X')],
  ])('says %p of %p', (problem, text, read) => {
    expect(problemsOf({ X: text }, read)).toEqual([problem]);
  });

  it('reads a file byte for byte', () => {
    const bytes = Buffer.from([0, 255, 10]);
    expect(new ConfigReader({ X: file('bytes', bytes) }).file('X')).toEqual(bytes);
  });

  it.each([
    ['a secret\n', 'a secret'],
    ['a secret\r\n', 'a secret'],
    ['a secret\n\n', 'a secret\n'],
    [' spaces stay ', ' spaces stay '],
  ])('reads the secret of %j as %j', (content, secret) => {
    expect(new ConfigReader({ X: file('secret', content) }).secretFile('X')).toBe(secret);
  });

  it('refuses an empty secret', () => {
    expect(problemsOf({ X: file('empty', '\n') }, (r) => r.secretFile('X'))).toEqual(['X names an empty file']);
  });

  it('lists every problem at once, also those of rules across variables', () => {
    const read = (r: ConfigReader): void => {
      r.required('A');
      r.port('B');
      r.require(false, 'C is larger than D');
      r.require(true, 'never shown');
    };
    expect(problemsOf({ B: 'x' }, read)).toEqual(['A is not set', 'B is not a whole number', 'C is larger than D']);
  });

  it('never repeats a value, even one that stands in the wrong place', () => {
    const secret = 'hunter2-hunter2';
    const env = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [name, secret]));
    const problems = problemsOf(env, (r) => {
      r.integer('A');
      r.url('B');
      r.oneOf('C', ['x']);
      r.file('D');
      r.secretFile('E');
      r.flag('F');
      r.port('G');
    });
    expect(problems).toHaveLength(7);
    expect(problems.join()).not.toContain(secret);
  });
});
