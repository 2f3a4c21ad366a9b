/**
 * Writes what the API of a service takes and gives, as its controllers and those of the libraries say in types and rules: `generate.mjs
 * apps/gateway`, with the libraries of which a service has no controller behind it. `npm run check` fails when it is stale.
 */
import { globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { operationsOf } from './operations.mjs';
import { Schemas } from './schemas.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [app, ...without] = process.argv.slice(2);
const written = join(root, app, 'src/gen/description.table.ts');
const exclude = without.map((name) => `libs/${name}/**`);
const files = globSync([`${app}/src/**/*.controller.ts`, 'libs/*/src/**/*.controller.ts'], { cwd: root, exclude })
  // What answers pages of HTML describes no API.
  .filter((file) => !file.startsWith(`${app}/src/door/`))
  .sort(byName)
  .map((file) => join(root, file));

/** What is written does not depend on the folder in which a controller stands. */
function byName(left, right) {
  return `${basename(left)} ${left}` < `${basename(right)} ${right}` ? -1 : 1;
}

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
// Features add words to the types of others, so they are read too.
const features = globSync([`${app}/src/**/*.feature.ts`, 'libs/*/src/**/*.feature.ts'], { cwd: root, exclude }).sort(
  byName,
);
const program = ts.createProgram([...files, ...features.map((file) => join(root, file))], options);
const schemas = new Schemas(program.getTypeChecker());

const paths = {};
for (const file of files) {
  for (const controller of program.getSourceFile(file).statements.filter(ts.isClassDeclaration)) {
    for (const [address, method, operation] of operationsOf(controller, schemas)) {
      paths[address] = { ...paths[address], [method]: operation };
    }
  }
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const described = { paths: sorted(paths), schemas: sorted(schemas.components) };
writeFileSync(
  written,
  [
    "import type { ApiDescription } from '#libs/service';",
    '/** Addresses and schemas of the API. */',
    `export const apiDescription: ApiDescription = ${JSON.stringify(described, null, 1)};`,
    '',
  ].join('\n'),
);
