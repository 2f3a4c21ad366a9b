/** Why a notice did not arrive: a code that may be shown and logged, never what a server wrote. */
export class NoticeFailure extends Error {
  override readonly name = 'NoticeFailure';

  constructor(readonly code: string) {
    super(`a notice was not taken: ${code}`);
  }
}

/** The code of whatever went wrong on the way. */
export function failureCode(error: unknown): string {
  if (error instanceof NoticeFailure) return error.code;
  const { code, responseCode, name, cause } = Object(error);
  if (name === 'TimeoutError' || name === 'AbortError') return 'TIMEOUT';
  if (typeof responseCode === 'number') return `SMTP ${responseCode}`;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code)) return code;
  return cause === undefined ? 'FAILED' : failureCode(cause);
}
