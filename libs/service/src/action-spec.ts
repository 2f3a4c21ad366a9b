import type { Action, Actions, Opening, Role } from '#libs/vocabulary';

/** Who may do something, and what narrows it. */
export interface ActionSpec<U extends Opening = Opening> {
  /** At least one. */
  readonly roles: readonly Role[];
  /** Whether the agreement of a space narrows it. */
  readonly under: U;
  /** Speaks to other members: the agreement has to name each of them. */
  readonly sends?: true;
  /** Gives away content of a case: the switches of an agreement on sharing apply. */
  readonly shares?: true;
  /** Works by ids, without titles or content of a case: nobody has to be on its team, or nobody who does it by one of these roles. */
  readonly team?: false | readonly Role[];
  /** Changes nothing: somebody who opened a case in an emergency may do it. */
  readonly reads?: true;
  /** Says something in the space: this member has to take part there. */
  readonly writes?: true;
}

/** Actions of a feature, as their declaration says what opens them. */
export type ActionSpecs = { readonly [A in Action]?: ActionSpec<Actions[A]> };
