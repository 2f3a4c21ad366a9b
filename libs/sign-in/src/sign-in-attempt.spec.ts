import { describe, expect, it } from '@jest/globals';
import { AttemptSeal } from './sign-in-attempt.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const attempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/inbox?x="y"' };
const seal = new AttemptSeal('a secret of the client');

const later = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('a sealed attempt', () => {
  it('opens for ten minutes, in every process of the gateway', () => {
    const cookie = seal.seal(attempt, NOW);
    const elsewhere = new AttemptSeal('a secret of the client');
    expect(elsewhere.open(cookie, later(599_999))).toEqual(attempt);
    expect(elsewhere.open(cookie, later(600_000))).toBeNull();
  });

  it('shows nothing of what it holds', () => {
    const bytes = Buffer.from(seal.seal({ ...attempt, verifier: 'visible' }, NOW), 'base64url').toString('latin1');
    expect(bytes).not.toContain('visible');
    expect(seal.seal(attempt, NOW)).not.toBe(seal.seal(attempt, NOW));
  });

  it('does not open at another gateway', () => {
    expect(new AttemptSeal('another secret').open(seal.seal(attempt, NOW), NOW)).toBeNull();
  });

  it('does not open with any bit changed', () => {
    const bytes = Buffer.from(seal.seal(attempt, NOW), 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((bytes[i] ?? 0) ^ 1, i);
      expect(seal.open(changed.toString('base64url'), NOW)).toBeNull();
    }
  });

  it.each(['', 'x', 'a'.repeat(38), 'a'.repeat(4000)])('is not %j', (cookie) => {
    expect(seal.open(cookie, NOW)).toBeNull();
  });
});
