import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyHeader } from './any-header.testing.js';
import { MAX_HEADER_BYTES } from './limits.js';
import { parseHeader } from './parse-header.js';

describe('any header', () => {
  it('is read, fits, and stays within what a store keeps', () => {
    fc.assert(
      fc.property(anyHeader, (bytes) => {
        const header = parseHeader(bytes);
        expect(header).not.toBeNull();
        expect(bytes.length).toBeLessThan(MAX_HEADER_BYTES);
        expect(header && header.epoch < 2 ** 31 && header.createdAt < 2n ** 63n && header.seenSize < 2n ** 63n).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
