import { isMessage } from '@bufbuild/protobuf';
import { Kind, OpenedSchema, RefusedSchema } from '#libs/contracts';
import { all, array, bytea, filled, int8, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';

/** A message on the log that somebody answers. */
interface Answered {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly identity: Uint8Array;
}

/** Messages that a chunk of answers is about, by position. */
export class AnsweredRecords {
  private constructor(private readonly records: ReadonlyMap<string, Answered>) {}

  /** Reads them; positions are as the answers say, so there may be nothing, or what is no message. All answers are of one space. */
  static async of(tx: EntityManager, answers: readonly OpenedMessage[]): Promise<AnsweredRecords> {
    const positions = answers.flatMap(positionsOf);
    if (positions.length === 0) return new AnsweredRecords(new Map());
    const rows = await all(tx, ANSWERED, [answers[0]?.spaceNo, positions.map(String)]);
    return new AnsweredRecords(new Map(rows.map(({ position, ...row }) => [position, row])));
  }

  /** Whether an answer is about an earlier message of another that went to who answers; and about that very one where it says which. */
  isAbout({ sender, position: at }: OpenedMessage, position: bigint, identity?: Uint8Array): boolean {
    const record = position < at ? this.records.get(position.toString()) : undefined;
    if (!record || record.sender === sender || !record.recipients.includes(sender)) return false;
    return identity === undefined || Buffer.compare(record.identity, identity) === 0;
  }
}

/** Positions that a message answers and that can be there: those before its own. */
function positionsOf({ message, position }: OpenedMessage): readonly bigint[] {
  const named = isMessage(message, RefusedSchema)
    ? [message.position, ...message.morePositions]
    : isMessage(message, OpenedSchema)
      ? message.positions
      : [];
  return named.filter((one) => one < position);
}

const ANSWERED = statement(
  { position: int8, sender: filled(text), recipients: filled(array(text)), identity: bytea },
  `select position, sender, recipients, identity from log_record
   where space_no = $1 and position = any($2::bigint[]) and kind = ${Kind.BUSINESS} and verdict = 0`,
);
