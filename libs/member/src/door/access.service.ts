import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { AccessError, type Decision, type Person } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import type { Action, Role } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { agreementRules } from './agreement-rules.js';
import type { Mandate } from './mandate.js';
import { type Facts, NO_ROLE, SpacePolicy } from './space-policy.js';

const GRANTED: Decision = { allowed: true, clause: null, reason: 'GRANTED' };

/** What decides, beside roles and mandate. */
export type Wanted = Omit<Facts, 'today'>;

/** Decides who may do what: a role opens an action, the agreement in force narrows it, and every decision cites its clause. */
@Injectable()
export class Access {
  /** Policies of agreements by identity: an agreement that `CaseStandings` keeps no more takes its policies along. Owned by this class. */
  private readonly policies = new WeakMap<object, Map<Role, SpacePolicy>>();

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly actions: ServiceRoles,
    private readonly clock: Clock,
  ) {}

  /** Decides by roles and mandate, without a question to the database. */
  under(mandate: Mandate, person: Person, { action, ...wanted }: Wanted & { readonly action: Action }): Decision {
    const roles = this.opening(person, action);
    if (roles.length === 0) return NO_ROLE;
    if (!this.isUnderAgreement(action)) return GRANTED;
    if (mandate.kind === 'none') return { allowed: false, clause: null, reason: 'AGREEMENT_MISSING' };
    const facts = { ...wanted, today: this.clock.now().toISOString().slice(0, 10) };
    return best(roles.map((role) => this.policy(role, mandate).decide(action, facts)));
  }

  /** What a refusal is said by. */
  denial(action: Action, denial: Extract<Decision, { readonly allowed: false }>): AccessError {
    return new AccessError(action, denial, this.actions);
  }

  private opening(person: Person, action: Action): readonly Role[] {
    return person.roles.filter((role) => this.actions.opens(role, action));
  }

  private isUnderAgreement(action: Action): boolean {
    return this.actions.underAgreement.includes(action);
  }

  private policy(role: Role, mandate: Extract<Mandate, { kind: 'agreement' }>): SpacePolicy {
    const byRole = this.policies.get(mandate.agreement) ?? new Map<Role, SpacePolicy>();
    this.policies.set(mandate.agreement, byRole);
    const known = byRole.get(role);
    if (known) return known;
    const { member } = this.identity;
    const rules = agreementRules(mandate.agreement, { member, role, actions: this.actions });
    const policy = new SpacePolicy(this.actions.of(role), rules);
    byRole.set(role, policy);
    return policy;
  }
}

/** One role that may is enough. Where none may, a clause says more than the lack of one. */
function best(decisions: readonly Decision[]): Decision {
  return (
    decisions.find(({ allowed }) => allowed) ??
    decisions.find(({ clause }) => clause !== null) ??
    decisions[0] ??
    NO_ROLE
  );
}
