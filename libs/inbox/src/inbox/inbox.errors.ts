export type InboxErrorCode = 'INBOX_ITEM_NOT_FOUND' | 'INBOX_ITEM_WAITS' | 'SNOOZE_IN_THE_PAST' | 'ABSENCE_PERIOD';

/** Why an item cannot be put aside, or an absence not be taken. */
export class InboxError extends Error {
  override readonly name = 'InboxError';

  constructor(
    readonly code: InboxErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Status of each code. */
export const INBOX_HTTP_STATUS = {
  INBOX_ITEM_NOT_FOUND: 404,
  INBOX_ITEM_WAITS: 409,
  SNOOZE_IN_THE_PAST: 422,
  ABSENCE_PERIOD: 422,
} as const satisfies Record<InboxErrorCode, number>;
