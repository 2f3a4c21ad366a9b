import { describe, expect, it } from '@jest/globals';
import { PartnerSet } from './partner-set.js';

describe('partners of one record', () => {
  it('are told once each, however many they are, and anew for the next record', () => {
    const seen = new PartnerSet();
    for (let record = 0; record < 3; record++) {
      seen.clear();
      const numbers = Array.from({ length: 3000 }, (_, i) => (i * 7919 + record) % 1_000_003);
      expect(numbers.every((number) => seen.add(number))).toBe(true);
      expect(numbers.some((number) => seen.add(number))).toBe(false);
    }
  });
});
