import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { AccessError, type Decision, type Person, type RoleAction } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import type { Action, Role } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { AccessContext } from './access-context.js';
import { AgreementInForce } from './agreement-in-force.js';
import { agreementRules } from './agreement-rules.js';
import type { Mandate } from './mandate.js';
import { NO_ROLE, SpacePolicy } from './space-policy.js';

const GRANTED: Decision = { allowed: true, clause: null, reason: 'GRANTED' };

/** Says who may do what: a role opens an action, the agreement in force narrows it, and every answer cites its clause. */
@Injectable()
export class Access {
  /** Policies of agreements by identity: one that leaves the cache of mandates takes its policies along. Owned by this class. */
  private readonly policies = new WeakMap<object, Map<Role, SpacePolicy>>();

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly agreements: AgreementInForce,
    private readonly actions: ServiceRoles,
    private readonly clock: Clock,
  ) {}

  /** @throws AccessError ACCESS_DENIED */
  require(person: Person, action: RoleAction, context?: AccessContext): Promise<void>;
  require(person: Person, action: Action, context: AccessContext): Promise<void>;
  async require(person: Person, action: Action, context?: AccessContext): Promise<void> {
    const decision = await this.decision(person, action, context);
    if (!decision.allowed) throw new AccessError(action, decision, this.actions);
  }

  /** Answers instead of refusing, for screens that say beforehand what will be possible. */
  decide(person: Person, action: RoleAction, context?: AccessContext): Promise<Decision>;
  decide(person: Person, action: Action, context: AccessContext): Promise<Decision>;
  decide(person: Person, action: Action, context?: AccessContext): Promise<Decision> {
    return this.decision(person, action, context);
  }

  private async decision(person: Person, action: Action, context?: AccessContext): Promise<Decision> {
    const roles = person.roles.filter((role) => this.actions.opens(role, action));
    if (roles.length === 0) return NO_ROLE;
    if (!this.actions.underAgreement.includes(action)) return GRANTED;
    if (!context) return NO_ROLE;
    const { mandate = await this.agreements.of(context.spaceNo), ...wanted } = context;
    if (mandate.kind === 'none') return { allowed: false, clause: null, reason: 'AGREEMENT_MISSING' };
    const facts = { ...wanted, today: this.clock.now().toISOString().slice(0, 10) };
    return best(roles.map((role) => this.policy(role, mandate).decide(action, facts)));
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
