import type { AudienceView } from './audience-view.js';

export type SendingErrorCode = 'AUDIENCE_CHANGED';

/** Why what a person wants to send is not sent. */
export class SendingError extends Error {
  override readonly name = 'SendingError';

  constructor(
    readonly code: SendingErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Says that sending would do something else than was shown, and what. */
export class AudienceChanged extends SendingError {
  readonly members: { readonly audience: AudienceView };

  constructor(audience: AudienceView) {
    super('AUDIENCE_CHANGED', 'the effects are not those of the token');
    this.members = { audience };
  }
}

/** Status of each code. */
export const SENDING_HTTP_STATUS = {
  AUDIENCE_CHANGED: 409,
} as const satisfies Record<SendingErrorCode, number>;
