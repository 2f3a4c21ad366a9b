import { notBuilt } from '../stub.js';

/** Removes the ending that tells sex from a folded family name or patronymic: `ivanova`, `ivanov` and `ivanoff` give one stem. */
export function familyStem(_folded: string): string {
  return notBuilt();
}

/** Gives the father's given name inside a folded patronymic, `petrov` gives `petar` and `petr`; empty when it is none. */
export function fatherNames(_folded: string): readonly string[] {
  return notBuilt();
}
