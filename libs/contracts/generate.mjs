/** Writes the generated types, the descriptor set and its digest; `npm run check` fails when they are stale. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unchangedTypes } from './unchanged-types.mjs';

const proto = fileURLToPath(new URL('../../proto', import.meta.url));
const gen = fileURLToPath(new URL('./src/gen', import.meta.url));
const buf = (...args) => execFileSync('buf', args, { cwd: proto, stdio: 'inherit' });

rmSync(gen, { recursive: true, force: true });
buf('generate');
buf('build', '--exclude-source-info', '--output', `${gen}/contract.binpb`);
const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
const contract = readFileSync(`${gen}/contract.binpb`);
const digest = digestOf(contract);
writeFileSync(
  `${gen}/digest.ts`,
  `/** SHA-256 of contract.binpb beside this file. */\nexport const contractDigestHex = '${digest}';\n`,
);

const files = globSync('joinder/**/*.proto', { cwd: proto })
  .sort()
  .map((path) => path.replace(/\.proto$/, ''));
const constant = (path) => `file_${path.replaceAll('/', '_')}`;
writeFileSync(
  `${gen}/files.ts`,
  [
    "import type { DescFile } from '@bufbuild/protobuf';",
    ...files.map((path) => `import { ${constant(path)} } from './${path}_pb.js';`),
    '/** Every file of the contract. */',
    `export const contractFiles: readonly DescFile[] = [${files.map(constant).join(', ')}];`,
    '',
  ].join('\n'),
);

/** Types that messages are checked by, and none that is said. */
const RULES = 'joinder/exchange/v1/rules';
const exported = files.filter((path) => path !== RULES).map((path) => `export * from './${path}_pb.js';\n`);
writeFileSync(`${gen}/messages.ts`, `/** Every type of the contract. */\n${exported.join('')}`);

const earlier = globSync('released/*.binpb', { cwd: proto })
  .sort(new Intl.Collator('en', { numeric: true }).compare)
  .map((path) => readFileSync(`${proto}/${path}`))
  .filter((bytes) => digestOf(bytes) !== digest)
  .map((bytes) => ({ digestHex: digestOf(bytes), types: unchangedTypes(bytes, contract) }));
/** By it members learn of each other what they read, so it is said before anything else can be. */
const ANNOUNCEMENT = 'joinder.exchange.v1.ContractSupported';
for (const { digestHex, types } of earlier) {
  if (!types.includes(ANNOUNCEMENT))
    throw new Error(`${ANNOUNCEMENT} must mean what it means in contract ${digestHex}`);
}
const entry = ({ digestHex, types }) =>
  `  {\n    digestHex: '${digestHex}',\n    types: [\n${types.map((type) => `      '${type}',\n`).join('')}    ],\n  },\n`;
writeFileSync(
  `${gen}/released.ts`,
  [
    "import type { EarlierContract } from '../earlier-contract.js';",
    '/** Contracts of releases before this one, oldest first. */',
    `export const releasedContracts: readonly EarlierContract[] = [${earlier.length === 0 ? '' : `\n${earlier.map(entry).join('')}`}];`,
    '',
  ].join('\n'),
);
