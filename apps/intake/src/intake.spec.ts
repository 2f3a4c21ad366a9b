import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { partsBelow } from '../../../test/network/parts-below.js';

it.each([
  ['main.ts', ['libs/service', 'libs/persistence', 'libs/content', 'libs/policy', 'apps/intake']],
  ['door.main.ts', ['libs/persistence', 'libs/content', 'libs/forms', 'libs/policy', 'apps/intake']],
])('%s reads nothing of the exchange, of members or of the gateway', (program, read) => {
  const parts = partsBelow(join(import.meta.dirname, program));
  for (const part of read) expect(parts).toContain(part);
  const kept = [
    'libs/exchange',
    'libs/member',
    'libs/protocol',
    'libs/spacelog',
    'libs/trust',
    'apps/gateway',
    'apps/cli',
  ];
  for (const part of kept) expect(parts).not.toContain(part);
});
