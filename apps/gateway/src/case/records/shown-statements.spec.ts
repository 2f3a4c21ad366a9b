import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');
const sources = globSync('**/*.ts', { cwd: ROOT }).filter((path) => !/\.(spec|testing)\.ts$|\/migrations\//.test(path));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

it('19 whoever reads statements leaves out those that were recalled, but for who writes them and whoever looks for marks', () => {
  const readers = sources.filter((path) => /\b(from|join) statement\b/.test(read(path)));
  expect(readers.toSorted()).toEqual([
    'case/objects/answer-numbers.service.ts',
    'case/objects/numbers-elsewhere.service.ts',
    'case/records/record.repository.ts',
  ]);
});

it('19 every cache that follows what owners say of records follows what they recall', () => {
  const caches = sources.filter(
    (path) => /extends Projection\b/.test(read(path)) && /RecordChangedSchema/.test(read(path)),
  );
  expect(caches.length).toBeGreaterThan(3);
  expect(caches.filter((path) => !/DataRecalledSchema/.test(read(path)))).toEqual([]);
});
