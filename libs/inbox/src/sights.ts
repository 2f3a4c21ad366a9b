import type { Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';

/** Actions of other features that items and events ask about. */
declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'agreement.read': 'role';
    readonly 'record.read': 'agreement';
    readonly 'approval.decide': 'agreement';
  }
}

/** How a space is known outside. */
export interface SpaceName {
  readonly spaceId: string;
  /** Title of the agreement in force; null where there is none. */
  readonly title: string | null;
}

/** What people may do in spaces, as it was at one moment. Needs no statement. */
export interface Look {
  may(person: Person, action: Action, spaceNo: number): boolean;
  /** Spaces in which a person may do something. */
  spaces(person: Person, action: Action): readonly number[];
}

/** Reads what a person may do in a space, and what spaces are called. Bound by the library that decides about access. */
export abstract class Sights {
  /** One look at all spaces, for many people at once. */
  abstract look(): Promise<Look>;
  abstract names(spaceNos: readonly number[]): Promise<ReadonlyMap<number, SpaceName>>;
}
