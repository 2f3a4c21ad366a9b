import type { Role } from '#libs/vocabulary';
import type { ActionSpec } from './action-spec.js';

/** What each role may do where an agreement says nothing narrower, as the features of the service say. What none of them says is denied. */
export class RoleActions {
  /** Actions that the agreement of a space narrows. */
  readonly underAgreement: readonly string[];
  /** Actions that speak to other members. */
  readonly sending: readonly string[];
  /** Actions that give away content of a case. */
  readonly sharing: readonly string[];

  /** @param specs by action */
  constructor(private readonly specs: ReadonlyMap<string, ActionSpec>) {
    this.underAgreement = this.where(({ under }) => under === 'agreement');
    this.sending = this.where(({ sends }) => sends === true);
    this.sharing = this.where(({ shares }) => shares === true);
  }

  /** Roles that open an action at all, whatever an agreement says. */
  rolesOf(action: string): readonly Role[] {
    return this.specs.get(action)?.roles ?? [];
  }

  opens(role: Role, action: string): boolean {
    return this.rolesOf(action).includes(role);
  }

  /** Everything that a role opens. */
  of(role: Role): readonly string[] {
    return this.where(({ roles }) => roles.includes(role));
  }

  private where(holds: (spec: ActionSpec) => boolean): readonly string[] {
    return [...this.specs].flatMap(([action, spec]) => (holds(spec) ? [action] : []));
  }
}
