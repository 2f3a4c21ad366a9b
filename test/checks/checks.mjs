import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contractCheck } from './contract.mjs';
import { root } from './files.mjs';
import { generatedCheck } from './generated.mjs';
import { importsCheck } from './imports.mjs';
import { migrationsCheck } from './migrations.mjs';
import { sourceCheck } from './source.mjs';
import { textCheck } from './text.mjs';
import { toolCheck } from './tool.mjs';

/** The web workspace has a compiler configuration of its own. */
const webTypes = existsSync(join(root, 'apps/web/tsconfig.json'))
  ? [toolCheck('types-web', 'tsc', ['-p', 'apps/web'])]
  : [];

/** All checks, those that take longest first, so that two at a time end together. */
export const checks = [
  toolCheck('format', 'prettier', ['--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.']),
  toolCheck('types', 'tsc', ['-p', '.']),
  ...webTypes,
  toolCheck('lint', 'oxlint', ['--type-aware', '--quiet']),
  importsCheck,
  toolCheck('dead-code', 'knip', ['--no-progress']),
  generatedCheck,
  toolCheck('checkers', process.execPath, ['--test', '--test-reporter=dot', 'test/checks/*.test.mjs']),
  contractCheck,
  sourceCheck,
  migrationsCheck,
  textCheck,
];
