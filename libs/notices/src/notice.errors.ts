export type NoticeErrorCode =
  | 'CHANNEL_UNKNOWN'
  | 'CHANNELS_TOO_MANY'
  | 'HOST_NOT_ALLOWED'
  | 'MAIL_ADDRESS_UNUSABLE'
  | 'MAIL_NOT_SET'
  | 'SECRET_NEEDED';

/** Why a channel cannot be kept or tried. */
export class NoticeError extends Error {
  override readonly name = 'NoticeError';

  constructor(
    readonly code: NoticeErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Status of each code. */
export const NOTICE_HTTP_STATUS = {
  CHANNEL_UNKNOWN: 404,
  CHANNELS_TOO_MANY: 422,
  HOST_NOT_ALLOWED: 422,
  MAIL_ADDRESS_UNUSABLE: 422,
  MAIL_NOT_SET: 422,
  SECRET_NEEDED: 422,
} as const satisfies Record<NoticeErrorCode, number>;
