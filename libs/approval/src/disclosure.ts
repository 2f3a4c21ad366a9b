import type { DisclosureType } from '#libs/vocabulary';

/** What an approval is about: never content, only what decides whether it may leave. */
export interface Disclosure {
  readonly type: DisclosureType;
  /** Other members that get it; the own one is not among them. */
  readonly recipients: readonly string[];
  /** Highest handling code, 0 to 3. */
  readonly handling: number;
  /** Victim identity, minors, special categories: always by hand. */
  readonly sensitive: boolean;
  /** Members whose data is part of it; the own one alone when absent. */
  readonly owners?: readonly string[];
}

const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;
export type HandlingName = (typeof HANDLING)[number];

/** Names of handling codes, lowest first. */
export const HANDLING_NAMES: readonly HandlingName[] = HANDLING;

/** Names a handling code; what is beyond the scale is named as its top. */
export function handlingName(code: number): HandlingName {
  return HANDLING[code] ?? 'H3';
}

/** The code of a name, 0 to 3. */
export function handlingCode(name: HandlingName): number {
  return HANDLING.indexOf(name);
}
