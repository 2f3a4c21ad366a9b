/** One thing wrong with an input. */
export interface FieldProblem {
  /** Where, as `persons[0].name`; empty where it is the request as a whole. */
  readonly path: string;
  /** Which rule, a stable name for programs. */
  readonly rule: string;
  /** What would be right, in the language of the caller. */
  readonly hint: string;
}

/** Problem details of RFC 9457 with our members. It never holds a stack, a query or content of a case. */
export interface Problem {
  /** Stable for one code. */
  readonly type: string;
  /** What the status means, in the language of the caller. */
  readonly title: string;
  readonly status: number;
  /** Stable name for programs. */
  readonly code: string;
  /** What happened and what to do, in the language of the caller; absent when the cause is ours. */
  readonly detail?: string;
  /** Never empty where the request is to be mended. */
  readonly errors: readonly FieldProblem[];
  /** Names this request in the log of the service. */
  readonly correlationId: string;
}

/** Media type of {@link Problem}. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Makes the stable URI of a code. */
export function problemType(code: string): string {
  return `urn:joinder:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}
