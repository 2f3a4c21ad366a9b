import type { AudienceView } from './audience-view.js';

export type SendingErrorCode = 'AUDIENCE_CHANGED' | 'TEXT_NAMES_PROTECTED' | 'NAMES_PROTECTED_MANY';

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

/** Says that a text says a name that is protected: of it the place is said, and nothing else. */
export class ProtectedNameSaid extends SendingError {
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  /** @param path of the text in the request */
  constructor(readonly path: string) {
    super('TEXT_NAMES_PROTECTED', 'a text says a name that records of this country protect');
    this.violations = [{ path, rule: this.code, values: {} }];
  }
}

/** Status of each code. */
export const SENDING_HTTP_STATUS = {
  AUDIENCE_CHANGED: 409,
  TEXT_NAMES_PROTECTED: 422,
  NAMES_PROTECTED_MANY: 409,
} as const satisfies Record<SendingErrorCode, number>;
