import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { partsBelow } from '../../../test/network/parts-below.js';

it('reads nothing of the exchange, of members or of the gateway', () => {
  const parts = partsBelow(join(import.meta.dirname, 'main.ts'));
  for (const part of ['libs/service', 'libs/persistence', 'libs/content', 'libs/forms', 'libs/policy', 'apps/intake'])
    expect(parts).toContain(part);
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
