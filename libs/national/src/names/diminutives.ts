import { notBuilt } from '../stub.js';

/** Names of the groups (full name, folded) a folded given name belongs to, itself included: `mitko` gives `dimitar`. */
export function givenNameGroups(_folded: string): readonly string[] {
  return notBuilt();
}

/** Sex of a folded given name where every pack that knows it agrees. */
export function givenNameSex(_folded: string): 'm' | 'f' | null {
  return notBuilt();
}
