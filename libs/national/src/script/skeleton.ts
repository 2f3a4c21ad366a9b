import { notBuilt } from '../stub.js';

/** One to four keys of a word, equal across scripts and spelling customs for the same name. */
export function skeletons(_word: string): readonly string[] {
  return notBuilt();
}
