/** Tables of the library by class of state: local truth alone. */
export const HTTP_STATE = { E: ['idempotency_key'] } as const;
