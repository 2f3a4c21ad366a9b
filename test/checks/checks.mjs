import { bundleCheck } from './bundle.mjs';
import { codesCheck } from './codes.mjs';
import { contentCheck } from './content.mjs';
import { contractCheck } from './contract.mjs';
import { generatedCheck } from './generated.mjs';
import { glossaryCheck } from './glossary.mjs';
import { guidesCheck } from './guides.mjs';
import { importsCheck } from './imports.mjs';
import { migrationsCheck } from './migrations.mjs';
import { rowsCheck } from './rows.mjs';
import { sourceCheck } from './source.mjs';
import { specsCheck } from './specs.mjs';
import { tablesCheck } from './tables.mjs';
import { textCheck } from './text.mjs';
import { threatsCheck } from './threats.mjs';
import { tokensCheck } from './tokens.mjs';
import { toolCheck } from './tool.mjs';

/** All checks, those that take longest first, so that two at a time end together. */
export const checks = [
  toolCheck('format', 'prettier', ['--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.']),
  toolCheck('types', 'tsc', ['-p', '.']),
  // The pages have a compiler configuration of their own, and read what the gateway answers from its declarations.
  toolCheck('types-web', 'tsc', ['-b', 'apps/web', 'apps/web/src/operator', 'apps/web/src/desk']),
  toolCheck('lint', 'oxlint', ['--type-aware', '--quiet']),
  importsCheck,
  toolCheck('dead-code', 'knip', ['--no-progress']),
  generatedCheck,
  toolCheck('checkers', process.execPath, ['--test', '--test-reporter=dot', 'test/checks/*.test.mjs']),
  bundleCheck,
  contractCheck,
  sourceCheck,
  specsCheck,
  tablesCheck,
  migrationsCheck,
  textCheck,
  tokensCheck,
  guidesCheck,
  glossaryCheck,
  codesCheck,
  threatsCheck,
  contentCheck,
  rowsCheck,
];
