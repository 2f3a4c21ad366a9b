import { describe, expect, it } from '@jest/globals';
import type { IdentityOptions, Person } from '#libs/people';
import { aCaseEntry } from '../door/case-entry.testing.js';
import { AudienceTokens, digestOf } from './audience-tokens.service.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const OTHER_SPACE = '018f0000-0000-7000-8000-0000000000bb';
const MINUTE_MS = 60_000;

const a = (id: string): Person => ({ id, name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] });
const entryOf = (id: string, spaceId = SPACE) => aCaseEntry({ by: a(id), spaceId });

/** A process of the service with this secret, so many minutes later. */
function tokensOf(clientSecret: string, minutes = 0): AudienceTokens {
  const clock = { now: () => new Date(minutes * MINUTE_MS) };
  return new AudienceTokens({ clientSecret } as IdentityOptions, clock);
}

describe('a token of what was shown', () => {
  it('stands for that, at every process of the service', async () => {
    const token = tokensOf('secret').give(await entryOf('anna'), ['one', 'two']);
    expect(tokensOf('secret', 9).showed(token, await entryOf('anna'), ['two', 'one'])).toBe(true);
    expect(token).not.toContain('anna');
  });

  it.each<[string, string, number, string, string, (token: string) => string]>([
    ['attack 46: that is over', 'secret', 10, 'anna', SPACE, (token) => token],
    ['attack 46: that somebody else was given', 'secret', 0, 'boris', SPACE, (token) => token],
    ['attack 46: that was given for another case', 'secret', 0, 'anna', OTHER_SPACE, (token) => token],
    ['attack 46: of another service', 'another', 0, 'anna', SPACE, (token) => token],
    ['attack 46: that was cut', 'secret', 0, 'anna', SPACE, (token) => token.slice(0, -2)],
    ['attack 46: of which a letter is another', 'secret', 0, 'anna', SPACE, flipped],
    ['attack 46: that is no token', 'secret', 0, 'anna', SPACE, () => 'no token'],
  ])('%s stands for nothing', async (_, secret, minutes, id, spaceId, changed) => {
    const token = tokensOf('secret').give(await entryOf('anna'), ['one']);
    expect(tokensOf(secret, minutes).showed(changed(token), await entryOf(id, spaceId), ['one'])).toBe(false);
  });

  it('is for equal effects on equal ground', () => {
    const shown = { base: 'record:1@1', effects: [{ effect: 'gains' }], messages: [{ recipients: ['hu'] }] };
    expect(digestOf(shown)).toBe(digestOf({ ...shown, effects: [{ effect: 'gains' }] }));
    const others = [{ base: 'record:1@2' }, { effects: [] }, { messages: [{ recipients: ['ro'] }] }];
    expect(new Set([shown, ...others.map((other) => ({ ...shown, ...other }))].map(digestOf)).size).toBe(4);
  });

  it('attack 46: stands for each change as often as it was shown, and no more', async () => {
    const entry = await entryOf('anna');
    const token = tokensOf('secret').give(entry, ['one', 'one', 'two']);
    expect(tokensOf('secret').showed(token, entry, ['one', 'two', 'one'])).toBe(true);
    expect(tokensOf('secret').showed(token, entry, ['one', 'one', 'one'])).toBe(false);
    expect(tokensOf('secret').showed(token, entry, ['two', 'three'])).toBe(false);
  });
});

function flipped(token: string): string {
  return token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21);
}
