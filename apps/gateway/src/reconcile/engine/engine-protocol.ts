import type { Band, Explanation, Found, RecordFields, SharedPart, WeightSet } from '#libs/matching';

/** A record as it is compared. */
export interface EngineRecord {
  readonly id: string;
  readonly fields: RecordFields;
}

/** Two records that may be one: the smaller id left. */
export interface ScoredPair {
  readonly left: string;
  readonly right: string;
  readonly centibits: number;
  readonly perMille: number;
  readonly band: Band;
}

/** What an engine is asked, and what it answers. */
export interface EngineCalls {
  /** Takes records in, and out; gives how many it holds. */
  readonly put: {
    readonly ask: { readonly records: readonly EngineRecord[]; readonly gone: readonly string[] };
    readonly answer: number;
  };
  /** Pairs of some records that are worth a look, those with `known` partners included. */
  readonly partners: {
    readonly ask: { readonly of: readonly { readonly id: string; readonly known: readonly string[] }[] };
    readonly answer: readonly ScoredPair[];
  };
  /** Scores of pairs whose records are there. */
  readonly score: {
    readonly ask: { readonly pairs: readonly (readonly [string, string])[] };
    readonly answer: readonly ScoredPair[];
  };
  readonly explain: {
    readonly ask: { readonly left: string; readonly right: string };
    readonly answer: Explanation | null;
  };
  readonly search: {
    readonly ask: { readonly fields: RecordFields; readonly top: number };
    readonly answer: readonly Found[];
  };
  readonly share: { readonly ask: Record<never, never>; readonly answer: SharedPart };
  readonly learn: { readonly ask: { readonly weights: WeightSet }; readonly answer: null };
  /** How often the search was made anew: what was scored before may be scored otherwise now. */
  readonly generation: { readonly ask: Record<never, never>; readonly answer: number };
}

export type EngineCall = keyof EngineCalls;

/** A call as it goes to the thread. */
export type EngineRequest<C extends EngineCall = EngineCall> = {
  readonly [Call in C]: { readonly no: number; readonly call: Call; readonly ask: EngineCalls[Call]['ask'] };
}[C];

/** What comes back. */
export type EngineResponse =
  { readonly no: number; readonly answer: unknown } | { readonly no: number; readonly failed: string };

/** Log-odds from which a pair is worth a look, in 1/100 bit, and how many of one record. */
export const KEEP_FROM = -600;
export const MOST_PARTNERS = 20;

/** Where a thread runs from: what was built, also where this is run from its source as tests do. */
export function threadFile(from: string, name: string): URL {
  const here = from.endsWith('.ts') ? from.replace('/apps/gateway/src/', '/dist/apps/gateway/src/') : from;
  return new URL(name, here);
}
