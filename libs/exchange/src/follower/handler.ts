import { type DescMessage, isMessage, type MessageShape } from '@bufbuild/protobuf';
import type { PrivateCode } from '#libs/protocol';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { OpenedMessage, PrivateRefusal } from './applier.js';
import type { Erased } from './erased.js';

/** Rows that a message gives, by what writes them. */
export type RowsFor<Tables> = { readonly [table in keyof Tables]?: readonly Tables[table][] };

/** What becomes of a message: rows with what waits because of it, or a refusal. */
export type Handled<Tables> =
  | { readonly rows: RowsFor<Tables>; readonly duties?: readonly DutyState[]; readonly refused?: never }
  | { readonly refused: Omit<PrivateRefusal, 'position'>; readonly rows?: never; readonly duties?: never };

/** What a handler says of a message of one type. Neither asks the database; both may read and grow the facts of the chunk. */
export interface HandlerOf<Desc extends DescMessage, Facts, Tables> {
  /** What the message is about, whether it is refused or not; an empty list where it is about nothing. */
  about(said: MessageShape<Desc>, opened: OpenedMessage, facts: Facts): readonly Subject[];
  apply(said: MessageShape<Desc>, opened: OpenedMessage, facts: Facts): Handled<Tables>;
  /** What is left without property, value, labels and text of what is erased; null where it says nothing of it. Absent where its type never does. */
  strip?(said: MessageShape<Desc>, opened: OpenedMessage, erased: Erased): MessageShape<Desc> | null;
}

/** Handles messages of one type; made by `on`. */
export interface Handler<Facts, Tables> {
  readonly type: DescMessage;
  readonly about: (opened: OpenedMessage, facts: Facts) => readonly Subject[];
  readonly apply: (opened: OpenedMessage, facts: Facts) => Handled<Tables>;
  readonly strip: (opened: OpenedMessage, erased: Erased) => OpenedMessage | null;
}

/** Makes the handler of a message type. */
export function on<Desc extends DescMessage, Facts, Tables>(
  type: Desc,
  handler: HandlerOf<Desc, Facts, Tables>,
): Handler<Facts, Tables> {
  const read = ({ message }: OpenedMessage): MessageShape<Desc> => {
    if (isMessage(message, type)) return message;
    throw new TypeError(`${message.$typeName} came to the handler of ${type.typeName}`);
  };
  return {
    type,
    about: (opened, facts) => handler.about(read(opened), opened, facts),
    apply: (opened, facts) => handler.apply(read(opened), opened, facts),
    strip: (opened, erased) => {
      const message = handler.strip?.(read(opened), opened, erased) ?? null;
      return message && { ...opened, message };
    },
  };
}

/** Refuses a message for the rule that one of its fields does not keep. */
export function refused(field: string, rule: string, code: PrivateCode = 'E_POLICY'): Handled<never> {
  return { refused: { code, field, rule } };
}
