import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IdentityOptions } from '#libs/people';
import { TextSeal } from '#libs/sign-in';
import { Clock } from '#libs/work';
import type { CaseEntry } from '../door/case-door.js';

/** Long enough to read what a dialog says, and to be called away from it. */
const VALID_MS = 10 * 60_000;

const DIGEST_BYTES = 16;

/**
 * Tokens of what was shown to a person before they sent it: digests of effects and of what they build on. They are sealed with a key that
 * all processes of a service derive from one secret, and say nothing to whoever holds them.
 */
@Injectable()
export class AudienceTokens {
  private readonly seal: TextSeal;

  constructor(
    { clientSecret }: IdentityOptions,
    private readonly clock: Clock,
  ) {
    this.seal = new TextSeal(clientSecret, 'audience');
  }

  /** @param shown digests of the changes that this person was shown together */
  give({ spaceId, by }: CaseEntry, shown: readonly string[]): string {
    const until = this.clock.now().getTime() + VALID_MS;
    return this.seal.seal(JSON.stringify([spaceId, by.id, until, shown.join(' ')]));
  }

  /**
   * Whether a token stands for all of these digests, for each as often as it was shown: not where it is forged, over, another person's or of
   * another case.
   */
  showed(token: string, entry: CaseEntry, digests: readonly string[]): boolean {
    const left = [...this.shownBy(token, entry)];
    return digests.every((digest) => {
      const at = left.indexOf(digest);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  private shownBy(token: string, { spaceId, by }: CaseEntry): readonly string[] {
    const sealed = this.seal.open(token);
    const said: unknown = sealed === null ? null : JSON.parse(sealed);
    if (!Array.isArray(said)) return [];
    const [space, person, until, shown] = said;
    const isOfThis = space === spaceId && person === by.id && this.clock.now().getTime() < Number(until);
    return isOfThis ? String(shown).split(' ') : [];
  }
}

/** What was shown of a change. */
interface Shown {
  readonly base: string;
  readonly effects: readonly object[];
  /** What is said to whom, without what it says. */
  readonly messages: readonly object[];
}

/** Names what was shown of a change: equal effects of equal messages on equal ground have one name. */
export function digestOf({ base, effects, messages }: Shown): string {
  const text = JSON.stringify([base, effects, messages]);
  return createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES).toString('base64url');
}
