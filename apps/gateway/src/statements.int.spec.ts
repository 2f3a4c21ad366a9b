/** @own-modules Looks at the statements of all modules that are loaded: see docs/adr/0070. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declaredStatements, statementDrift } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gateway } from './gateway.features.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DECLARES = /\b(?:statement|composed|bulk)\(/;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gateway.migrations });
  await Promise.all(filesWithStatements().map((path) => import(path)));
}, 60_000);

afterAll(() => database?.drop());

it('every statement gives on the migrated schema the names, types and nulls that it declares', async () => {
  expect(declaredStatements().length).toBeGreaterThan(0);
  expect(await statementDrift(database.config.url, declaredStatements())).toEqual([]);
});

/** Found by what stands in them, so that none is forgotten. Those of `libs/persistence` itself are none of the schema. */
function filesWithStatements(): readonly string[] {
  return globSync(['apps/{gateway,cli}/src/**/*.ts', 'libs/*/src/**/*.ts'], {
    cwd: ROOT,
    exclude: ['**/*.spec.ts', 'libs/persistence/**'],
  })
    .map((path) => join(ROOT, path))
    .filter((path) => DECLARES.test(readFileSync(path, 'utf8')));
}
