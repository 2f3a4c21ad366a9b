const STATES = ['accepted', 'refused', 'parked', 'unreceipted'] as const;
export type MessageState = (typeof STATES)[number];

/** Kinds of records of a log, as rows name them. */
export const KINDS = ['message', 'sender-key', 'trust-list', 'charter', 'epoch'] as const;
export type MessageKind = (typeof KINDS)[number];

/** What messages are looked for by, in the address. */
export interface MessageSearch {
  readonly spaceId?: string;
  readonly sender?: string;
  readonly receiver?: string;
  readonly state?: MessageState;
  readonly messageId?: string;
  readonly kind?: MessageKind;
  /** ISO 8601: not before this, and before that. */
  readonly from?: string;
  readonly until?: string;
}

/** Whose message is shown; an id is unique for one sender alone. */
export interface PassportSearch {
  /** The own member where it is absent. */
  readonly sender?: string | undefined;
}

export function parsePassportSearch({ sender }: Record<string, unknown>): PassportSearch {
  return typeof sender === 'string' && sender !== '' ? { sender } : {};
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of which case the board speaks alone. */
export interface BoardSearch {
  readonly spaceId?: string;
}

export function parseBoardSearch({ spaceId }: Record<string, unknown>): BoardSearch {
  return typeof spaceId === 'string' && ID.test(spaceId) ? { spaceId } : {};
}

/** Reads it; what is unknown or wrong is left out. */
export function parseMessageSearch(search: Record<string, unknown>): MessageSearch {
  const text = (name: 'spaceId' | 'sender' | 'receiver') => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const moment = (name: 'from' | 'until') => {
    const value = search[name];
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? { [name]: value } : {};
  };
  const state = STATES.find((one) => one === search['state']);
  const kind = KINDS.find((one) => one === search['kind']);
  const written = search['messageId'];
  const id = typeof written === 'string' ? written.trim().toLowerCase() : '';
  return {
    ...text('spaceId'),
    ...text('sender'),
    ...text('receiver'),
    ...(state ? { state } : {}),
    ...(ID.test(id) ? { messageId: id } : {}),
    ...(kind ? { kind } : {}),
    ...moment('from'),
    ...moment('until'),
  };
}
