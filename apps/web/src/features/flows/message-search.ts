const STATES = ['accepted', 'refused', 'parked', 'unreceipted'] as const;
export type MessageState = (typeof STATES)[number];

/** What messages are looked for by, in the address. */
export interface MessageSearch {
  readonly spaceId?: string;
  readonly sender?: string;
  readonly receiver?: string;
  readonly state?: MessageState;
}

/** Whose message is shown; an id is unique for one sender alone. */
export interface PassportSearch {
  /** The own member where it is absent. */
  readonly sender?: string | undefined;
}

export function parsePassportSearch({ sender }: Record<string, unknown>): PassportSearch {
  return typeof sender === 'string' && sender !== '' ? { sender } : {};
}

/** Reads it; what is unknown or wrong is left out. */
export function parseMessageSearch(search: Record<string, unknown>): MessageSearch {
  const text = (name: 'spaceId' | 'sender' | 'receiver') => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const state = STATES.find((one) => one === search['state']);
  return { ...text('spaceId'), ...text('sender'), ...text('receiver'), ...(state ? { state } : {}) };
}
