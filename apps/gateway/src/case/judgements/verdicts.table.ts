import { Verdict } from '#libs/contracts';

/** What a country says of two records, as the API names it; `none` takes back what it said before. */
export const VERDICTS = {
  same: Verdict.SAME,
  different: Verdict.DIFFERENT,
  unsure: Verdict.UNSURE,
  none: Verdict.NONE,
} as const satisfies Readonly<Record<string, Verdict>>;

export type VerdictName = keyof typeof VERDICTS;

export const VERDICT_NAMES: readonly VerdictName[] = ['same', 'different', 'unsure', 'none'];

/** Names a verdict as it is stored; what no build knows counts as no word. */
export function verdictName(stored: number): VerdictName {
  return VERDICT_NAMES.find((name) => VERDICTS[name] === stored) ?? 'none';
}

/** Why two records are one, or are not: in the order of their keys. The last is said in words. */
export const REASONS = {
  same: ['document', 'personal-number', 'photo', 'same-number', 'name-and-birth', 'told', 'other'],
  different: ['two-numbers', 'birth', 'photo', 'elsewhere-then', 'namesake', 'told', 'other'],
} as const satisfies Readonly<Partial<Record<VerdictName, readonly string[]>>>;

export type ReasonCode = (typeof REASONS)['same' | 'different'][number];

export const REASON_CODES: readonly ReasonCode[] = [...new Set([...REASONS.same, ...REASONS.different])];
