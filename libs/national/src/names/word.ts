import { notBuilt } from '../stub.js';
import type { Word } from './parsed-name.js';

/** Looks at one word by itself; remembers the answer, so equal words give the same object. */
export function wordOf(_raw: string): Word {
  return notBuilt();
}
