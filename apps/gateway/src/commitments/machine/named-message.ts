import { type CommitmentMessage, type CommitmentMoved, type CommitmentOffered, uuidText } from '#libs/contracts';

/** A value of a record by the message that said it and its place there. */
export interface NamedValue {
  readonly messageId: string;
  readonly index: number;
}

/** The message on the log that a request asks to have released; null where it asks for something else. */
export function messageNamedIn({ refs }: CommitmentOffered): CommitmentMessage | null {
  return refs.flatMap(({ to }) => (to.case === 'message' ? [to.value] : []))[0] ?? null;
}

/** The recall that who holds it answers for; null where an offer is about something else. */
export function recallNamedIn({ refs }: CommitmentOffered): string | null {
  return refs.flatMap(({ to }) => (to.case === 'recallId' ? [uuidText(to.value)] : []))[0] ?? null;
}

/** The value of the record that a request is about; null where all of it is meant. */
export function valueNamedIn({ refs }: CommitmentOffered | CommitmentMoved): NamedValue | null {
  return valuesIn(refs)[0] ?? null;
}

/** Values that an answer gives, as `message index`. */
export function valuesGivenBy({ refs }: CommitmentMoved): string[] {
  return valuesIn(refs).map(nameOfValue);
}

/** `message index`, as values are stored. */
export function nameOfValue({ messageId, index }: NamedValue): string {
  return `${messageId} ${index}`;
}

/** A value by its stored name. */
export function valueOfName(name: string): NamedValue {
  const [messageId = '', index = ''] = name.split(' ');
  return { messageId, index: Number(index) };
}

function valuesIn(refs: CommitmentMoved['refs']): readonly NamedValue[] {
  return refs.flatMap(({ to }) =>
    to.case === 'value' ? [{ messageId: uuidText(to.value.messageId), index: to.value.index }] : [],
  );
}
