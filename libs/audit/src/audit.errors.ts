export type AuditErrorCode = 'AUDIT_UNAVAILABLE';

/** Why something is not shown that would have to be written down. */
export class AuditError extends Error {
  override readonly name = 'AuditError';

  constructor(
    readonly code: AuditErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Status of each code. */
export const AUDIT_HTTP_STATUS = { AUDIT_UNAVAILABLE: 503 } as const satisfies Record<AuditErrorCode, number>;
