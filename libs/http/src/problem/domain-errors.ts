import type { Texts, TextValues } from '#libs/vocabulary';
import type { Violation } from './http-error.js';
import type { HttpErrorStatus } from './titles.table.js';

/** An error of a domain: a code of its closed union, and at will values for the text and members for the problem. */
export interface CodedError extends Error {
  readonly code: string;
  /** Values for the places of the text. */
  readonly values?: TextValues;
  readonly violations?: readonly Violation[];
  /** Members beyond RFC 9457, as the versions of a 412. Filtered by what the caller may see before it gets here. */
  readonly members?: Readonly<Record<string, unknown>>;
}

type ErrorClass<E extends CodedError> = abstract new (...args: never[]) => E;

/** What the filter knows of one class of errors. */
export interface DomainErrors {
  readonly errorClass: ErrorClass<CodedError>;
  readonly statuses: ReadonlyMap<string, HttpErrorStatus>;
  readonly texts: ReadonlyMap<string, Texts>;
}

/**
 * Registers the errors of a domain: for each code its status and what it says in each language.
 * A code without a status or a text, and a text without a language, do not compile.
 */
export function httpStatusTable<E extends CodedError>(
  errorClass: ErrorClass<E>,
  statuses: Readonly<Record<E['code'], HttpErrorStatus>>,
  texts: Readonly<Record<E['code'], Texts>>,
): DomainErrors {
  return {
    errorClass,
    statuses: new Map<string, HttpErrorStatus>(Object.entries<HttpErrorStatus>(statuses)),
    texts: new Map<string, Texts>(Object.entries<Texts>(texts)),
  };
}
