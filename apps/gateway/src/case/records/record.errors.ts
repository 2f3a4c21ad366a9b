import type { VersionCompare } from './record-views.js';

export type RecordErrorCode =
  | 'RECORD_NOT_FOUND'
  | 'RECORD_MOVED_ON'
  | 'RECORD_ON_ITS_WAY'
  | 'VERSION_UNKNOWN'
  | 'NOT_THE_OWNER'
  | 'PROPERTY_UNKNOWN'
  | 'RELEASE_OUTSIDE_SPACE'
  | 'DATE_NOT_EDTF'
  | 'VALUE_NO_RECORD'
  | 'STATEMENT_NOT_LIVE'
  | 'RECIPIENT_HOLDS_NOT'
  | 'WITHDRAWAL_UNCONFIRMED'
  | 'CHANGE_EMPTY'
  | 'CHANGED_TOO_OFTEN'
  | 'HOLD_NOT_HERE'
  | 'NOTHING_TO_RECALL'
  | 'NUMBER_WRONG';

/** Why a record cannot be created or changed as asked; fields are named, values never. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: RecordErrorCode,
    message: string,
    path?: string,
    values: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values }];
  }
}

/** Where one of several changes stands in its request: its record, and its fields. */
export interface ChangePlace {
  readonly record: string;
  readonly fields: string;
}

/** Does something about one of several changes: where that is refused, the refusal says of which. Null where it is the only one. */
export function ofChange<Done>(place: ChangePlace | null, run: () => Done): Done {
  try {
    return run();
  } catch (error) {
    if (place === null || !(error instanceof RecordError)) throw error;
    const [field] = error.violations;
    const path = field ? `${place.fields}.${field.path}` : place.record;
    throw new RecordError(error.code, error.message, path, field?.values);
  }
}

export const RECORD_HTTP_STATUS = {
  RECORD_NOT_FOUND: 404,
  RECORD_MOVED_ON: 412,
  RECORD_ON_ITS_WAY: 409,
  VERSION_UNKNOWN: 404,
  NOT_THE_OWNER: 403,
  PROPERTY_UNKNOWN: 422,
  RELEASE_OUTSIDE_SPACE: 422,
  DATE_NOT_EDTF: 422,
  VALUE_NO_RECORD: 422,
  STATEMENT_NOT_LIVE: 422,
  RECIPIENT_HOLDS_NOT: 422,
  WITHDRAWAL_UNCONFIRMED: 409,
  CHANGE_EMPTY: 422,
  CHANGED_TOO_OFTEN: 429,
  HOLD_NOT_HERE: 422,
  NOTHING_TO_RECALL: 422,
  NUMBER_WRONG: 422,
} as const satisfies Record<RecordErrorCode, number>;

/** Says that a change was based on another version, and which two to compare: what they say is read by the route that writes who read it. */
export class RecordMovedOn extends RecordError {
  readonly members: { readonly compare: Pick<VersionCompare, 'base' | 'current'> };

  constructor(compare: Pick<VersionCompare, 'base' | 'current'>, place: ChangePlace | null) {
    super('RECORD_MOVED_ON', `based on ${compare.base}, now ${compare.current}`, place?.record);
    this.members = { compare };
  }
}
