/** A mistake: the file, the place in it as a JSON pointer, and what is wrong. */
export interface Problem {
  readonly path: string;
  readonly at: string;
  readonly sentence: string;
}

/** Says which values stand more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
