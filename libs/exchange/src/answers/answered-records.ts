import { isMessage } from '@bufbuild/protobuf';
import { Kind, OpenedSchema, RefusedSchema } from '#libs/contracts';
import { all, array, bytea, filled, int8, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';

/** A message on the log that somebody answers. */
interface Answered {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly identity: Uint8Array;
  readonly messageId: string | null;
  /** Members whose refusal of it counts. */
  readonly refusedBy: string[];
}

/** Messages that a chunk of answers is about, by position. */
export class AnsweredRecords {
  private constructor(
    private readonly own: string,
    private readonly records: ReadonlyMap<string, Answered>,
  ) {}

  /** Reads them; positions are as the answers say, so there may be nothing, or what is no message. All answers are of one space. */
  static async of(tx: EntityManager, answers: readonly OpenedMessage[], own: string): Promise<AnsweredRecords> {
    const positions = answers.flatMap(positionsOf);
    if (positions.length === 0) return new AnsweredRecords(own, new Map());
    const rows = await all(tx, ANSWERED, [answers[0]?.spaceNo, positions.map(String)]);
    return new AnsweredRecords(
      own,
      new Map(rows.map(({ position, refusedBy, ...row }) => [position, { ...row, refusedBy: [...refusedBy] }])),
    );
  }

  /** Whether an answer is about an earlier message of another that went to who answers; and about that very one where it says which. */
  isAbout({ sender, position: at }: OpenedMessage, position: bigint, identity?: Uint8Array): boolean {
    const record = position < at ? this.records.get(position.toString()) : undefined;
    if (!record || record.sender === sender || !record.recipients.includes(sender)) return false;
    return identity === undefined || Buffer.compare(record.identity, identity) === 0;
  }

  /** Notes the refusal of a member. Returns the id of the own message where it is the first of this member about it, else null. */
  refuse({ sender }: OpenedMessage, position: bigint): string | null {
    const record = this.records.get(position.toString());
    if (!record || record.refusedBy.includes(sender)) return null;
    record.refusedBy.push(sender);
    return record.sender === this.own ? record.messageId : null;
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
  {
    position: int8,
    sender: filled(text),
    recipients: filled(array(text)),
    identity: bytea,
    messageId: nullable(uuid),
    refusedBy: array(text),
  },
  `select l.position, l.sender, l.recipients, l.identity, l.message_id as "messageId",
     array(select a.member from refusal_answer a where a.space_no = l.space_no and a.refused_position = l.position) as "refusedBy"
   from log_record l
   where l.space_no = $1 and l.position = any($2::bigint[]) and l.kind = ${Kind.BUSINESS} and l.verdict = 0`,
);
