import type { Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';

/** Says what a person may do in a space, and what spaces are called. Bound by whoever decides about access. */
export abstract class Sights {
  abstract may(person: Person, action: Action, spaceNo: number): Promise<boolean>;
  /** Titles of the agreements in force; spaces without one have none. */
  abstract titles(spaceNos: readonly number[]): Promise<ReadonlyMap<number, string>>;
}
