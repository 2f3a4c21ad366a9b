/** Formats of one country: `A` a letter of `letters`, `9` a digit, other characters themselves; no separators. */
export interface PlateRules {
  readonly letters: string;
  readonly formats: readonly PlateFormat[];
  /** County or series prefixes, when the first letters must be one of them. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

export interface PlateFormat {
  readonly pattern: string;
  readonly kind: string;
  readonly prefixed?: boolean;
  /** First letters allowed beside `letters`, when a format is narrower. */
  readonly source: string;
}
