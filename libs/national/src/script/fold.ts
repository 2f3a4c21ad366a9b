import { notBuilt } from '../stub.js';

/** Folds a text to lower-case ASCII letters, digits and single spaces, Cyrillic by the Bulgarian law of 2009. */
export function fold(_text: string): string {
  return notBuilt();
}
