/**
 * What a rule expected and what it found instead, for logs and for people who look a message up. It is part of no verdict, leaf or
 * message, so its words may change. Of what is sealed it names kinds, sizes and fields, never a value.
 */
export interface Why {
  readonly expected: string;
  readonly found: string;
}
