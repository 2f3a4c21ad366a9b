import { createMongoAbility, type MongoAbility, type RawRuleOf, subject } from '@casl/ability';
import type { Decision, DenialReason } from '#libs/people';
import type { AccessContext } from './access-context.js';
import type { AgreementRule } from './agreement-rules.js';

/** What rules look at. */
export interface Facts extends AccessContext {
  /** A person enters a case, and has not said what about. */
  readonly isEntering?: boolean;
  /** Calendar day in UTC, as 2026-03-31. */
  readonly today: string;
}

interface Ground {
  readonly reason: DenialReason | 'GRANTED';
  readonly clause: string | null;
}

const SPACE = 'Space';

/** The answer where no role opens an action. */
export const NO_ROLE: Decision = { allowed: false, clause: null, reason: 'ROLE' };

/** What one role may do in one space: its own actions, narrowed by the rules of the agreement. */
export class SpacePolicy {
  private readonly grounds: Ground[] = [];
  private readonly ability: MongoAbility;

  /** @param opened what the role opens */
  constructor(
    private readonly opened: readonly string[],
    rules: readonly AgreementRule[],
  ) {
    // The last rule that applies decides: what the role may, then the switches that say how far, then what they forbid.
    this.ability = createMongoAbility([
      this.rule(opened, { reason: 'GRANTED', clause: null }),
      ...rules
        .filter(({ clause }) => clause !== null)
        .map(({ clause, actions: of, concerns = {} }) => ({
          ...this.rule(of, { reason: 'GRANTED', clause }),
          conditions: concerns,
        })),
      ...rules.flatMap(({ actions: of, forbids, reason, clause }) =>
        forbids === null ? [] : [{ ...this.rule(of, { reason, clause }), inverted: true, conditions: forbids }],
      ),
    ]);
  }

  decide(action: string, facts: Facts): Decision {
    if (!this.opened.includes(action)) return NO_ROLE;
    const rule = this.ability.relevantRuleFor(action, subject(SPACE, { ...facts }));
    const ground = rule?.reason === undefined ? undefined : this.grounds[Number(rule.reason)];
    if (!ground) return NO_ROLE;
    const { reason, clause } = ground;
    return reason === 'GRANTED' ? { allowed: true, clause, reason } : { allowed: false, clause, reason };
  }

  /** CASL carries one text as the reason of a rule; ours is the number of its ground. */
  private rule(actions: readonly string[], ground: Ground): RawRuleOf<MongoAbility> {
    const number = this.grounds.push(ground) - 1;
    return { action: [...actions], subject: SPACE, reason: String(number) };
  }
}
