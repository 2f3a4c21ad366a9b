import type { Role, Texts } from '#libs/vocabulary';
import type { ActionSpec } from './action-spec.js';

/** Roles of a service, and what each may do where an agreement says nothing narrower. What no feature says is denied. */
export class ServiceRoles {
  /** Actions that the agreement of a space narrows. */
  readonly underAgreement: readonly string[];
  /** Actions that speak to other members. */
  readonly sending: readonly string[];
  /** Actions that give away content of a case. */
  readonly sharing: readonly string[];
  /** Actions that nobody has to be on the team of a case for. */
  readonly withoutTeam: readonly string[];
  /** Actions that change nothing. */
  readonly reading: readonly string[];
  private readonly all: readonly Role[];

  /** @param labels by role @param specs by action */
  constructor(
    private readonly labels: ReadonlyMap<string, Texts>,
    private readonly specs: ReadonlyMap<string, ActionSpec>,
  ) {
    this.all = [...labels.keys()].filter((name): name is Role => labels.has(name));
    this.underAgreement = this.where(({ under }) => under === 'agreement');
    this.sending = this.where(({ sends }) => sends === true);
    this.withoutTeam = this.where(({ team }) => team === false);
    this.reading = this.where(({ reads }) => reads === true);
    this.sharing = this.where(({ shares }) => shares === true);
  }

  /** Keeps of a claim the roles of this service, each once; an issuer may serve other applications too. */
  known(claim: unknown): readonly Role[] {
    return Array.isArray(claim) ? this.all.filter((role) => claim.includes(role)) : [];
  }

  /** What a role is called, in each language. @throws Error for one that no feature has, which nobody can hold */
  label(role: Role): Texts {
    const label = this.labels.get(role);
    if (!label) throw new Error(`no feature says what role ${role} is called`);
    return label;
  }

  /** Roles that open an action at all, whatever an agreement says. */
  rolesOf(action: string): readonly Role[] {
    return this.specs.get(action)?.roles ?? [];
  }

  opens(role: Role, action: string): boolean {
    return this.rolesOf(action).includes(role);
  }

  /** Whether it says something in a space. */
  writes(action: string): boolean {
    return this.specs.get(action)?.writes === true;
  }

  /** Whether somebody with these roles has to be on the team of a case for it. */
  needsPlace(action: string, roles: readonly Role[]): boolean {
    const { team, roles: opening = [] } = this.specs.get(action) ?? {};
    if (team === undefined || team === false) return team !== false;
    return !roles.some((role) => opening.includes(role) && team.includes(role));
  }

  /** Everything that a role opens. */
  of(role: Role): readonly string[] {
    return this.where(({ roles }) => roles.includes(role));
  }

  private where(holds: (spec: ActionSpec) => boolean): readonly string[] {
    return [...this.specs].flatMap(([action, spec]) => (holds(spec) ? [action] : []));
  }
}
