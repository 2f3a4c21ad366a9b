import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '#libs/contracts';
import { isUngated } from '#libs/member';
import { gateway } from './gateway.features.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documents', () => {
  it('say for each table of a gateway which feature owns it', () => {
    const tables = [...read('docs/schema.sql').matchAll(/^create table (\w+)/gm)].map(([, name]) => name!);
    expect(tables.length).toBeGreaterThan(30);
    const owned = [...read('docs/state.md').matchAll(/^\| `(\w+)` \| [A-F] \| [a-z-]+ \|$/gm)].map(([, name]) => name!);
    // The owner's own list of the migrations it ran.
    const told = tables.filter((table) => table !== 'schema_migration');
    expect(owned.toSorted()).toEqual(told.toSorted());
  });

  it('say of each message type of the catalogue that needs no approval why it needs none', () => {
    const said = [...read('docs/state.md').matchAll(/^\| `(joinder\.[\w.]+)` \| (.+) \|$/gm)];
    const ungated = [...catalogue.keys()].flatMap((type) => {
      const gate = gateway.gates.get(type);
      return gate && isUngated(gate) ? [[type, gate.reason]] : [];
    });
    expect(ungated.length).toBeGreaterThan(5);
    expect(Object.fromEntries(said.map(([, type, reason]) => [type, reason]))).toEqual(Object.fromEntries(ungated));
  });

  it('name only files that exist', () => {
    const named = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/`((?:apps|libs|test|docs|deploy|proto)\/[\w./*-]+)`/g)].map(
        ([, file]) => `${path}: ${file}`,
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    const missing = named.filter((entry) => {
      const file = entry.split(': ')[1]!;
      return file.includes('*') ? globSync(file, { cwd: ROOT }).length === 0 : !existsSync(join(ROOT, file));
    });
    expect(missing).toEqual([]);
  });

  it('name only scripts of package.json', () => {
    const { scripts }: { scripts: object } = JSON.parse(read('package.json'));
    const run = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!),
    );
    expect(run.filter((name) => !Object.keys(scripts).includes(name))).toEqual([]);
  });
});
