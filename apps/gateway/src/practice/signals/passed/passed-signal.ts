import { ObservedAge, ReporterKind, SignalUse, SignalUseReason, ThingKind } from '#libs/contracts';
import type { SignalOutcome, SignalReason } from '../answers/signal-answer.js';

/** Who reported, as the API and the contract name it. */
export const REPORTERS = {
  public: ReporterKind.PUBLIC,
  organisation: ReporterKind.ORGANISATION,
  authority: ReporterKind.AUTHORITY,
} as const;

export const AGES = {
  unknown: ObservedAge.UNKNOWN,
  minor: ObservedAge.MINOR,
  adult: ObservedAge.ADULT,
} as const;

export const THINGS = {
  plate: ThingKind.PLATE,
  phone: ThingKind.PHONE,
  account: ThingKind.ACCOUNT,
  company: ThingKind.COMPANY,
} as const;

export const USES = {
  USED: SignalUse.USED,
  PICTURE: SignalUse.PICTURE,
  NONE: SignalUse.NONE,
} as const satisfies Record<SignalOutcome, SignalUse>;

export const USE_REASONS = {
  'too-little': SignalUseReason.TOO_LITTLE,
  'another-matter': SignalUseReason.ANOTHER_MATTER,
} as const satisfies Record<SignalReason, SignalUseReason>;

export type ReporterName = keyof typeof REPORTERS;
export type AgeName = keyof typeof AGES;
export type ThingName = keyof typeof THINGS;

/** People who were seen: how many, and of which age. */
export interface ObservedPeople {
  readonly count: number;
  readonly age: AgeName;
}

export interface PassedThing {
  readonly kind: ThingName;
  readonly said: string;
}

/** What a signal says to another country: nothing that weighs it, and nobody's name. */
export interface PassedContent {
  readonly reporter: ReporterName;
  readonly seen: string;
  /** EDTF; empty where it is not known. */
  readonly when: string;
  readonly places: readonly string[];
  readonly persons: readonly ObservedPeople[];
  readonly things: readonly PassedThing[];
  /** Codes of the list of exploitation. */
  readonly forms: readonly string[];
  readonly handling: number;
  /** Whether it may be passed on to another country. */
  readonly onward: boolean;
}

/** The name of a code; the rules of the message let no other through. */
export function nameOf<Name extends string>(codes: Readonly<Record<Name, number>>, code: number): Name {
  let found: Name | undefined;
  for (const name in codes) if (codes[name] === code) found = name;
  if (found === undefined) throw new Error(`${code} of the contract has no name`);
  return found;
}
