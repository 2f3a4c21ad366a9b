import { describe, expect, it } from '@jest/globals';
import { PasswordTurns } from './password-turns.js';

describe('passwords of one login', () => {
  it('K11 are tried one after the other, each wrong one slower than the one before', async () => {
    const waited: number[] = [];
    const turns = new PasswordTurns(async (ms) => waited.push(ms));
    const answers = await Promise.all(Array.from({ length: 120 }, () => turns.take('sanne', () => undefined)));
    expect(answers.every((answer) => answer === undefined)).toBe(true);
    expect(waited.slice(0, 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000]);
    expect(waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(9 * 60_000);
  });

  it('are free again after the right one, and of nobody else', async () => {
    const waited: number[] = [];
    const turns = new PasswordTurns(async (ms) => waited.push(ms));
    await turns.take('sanne', () => undefined);
    expect(await turns.take('sanne', () => 'sanne')).toBe('sanne');
    await turns.take('sanne', () => undefined);
    await turns.take('piet', () => undefined);
    expect(waited).toEqual([250, 250, 250]);
  });
});
