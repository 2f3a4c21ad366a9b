/** Numbering plan of one country. Lengths count the national number without trunk prefix. */
export interface PhoneRules {
  readonly callingCode: string;
  /** Prefix dialled inside the country, `0` or `06`. */
  readonly trunk: string;
  readonly lengths: readonly number[];
  /** First digits of the national number that tell the kind of line. */
  readonly mobile: readonly string[];
  readonly source: string;
}
