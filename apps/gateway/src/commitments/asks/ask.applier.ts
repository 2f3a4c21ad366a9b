import { type DescMessage, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import {
  type ReleaseAnswered,
  ReleaseAnsweredSchema,
  type ReleaseAsked,
  ReleaseAskedSchema,
  uuidText,
} from '#libs/contracts';
import { Applier, type OpenedMessage, type PrivateRefusal } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { answerName } from './ask-answers.table.js';

/**
 * Writes questions for release and their answers; these are few, so each is a statement of its own. A question names what its
 * asker sees sealed and goes to the sender of that alone, and only who was asked answers, and only to who asked.
 */
@Injectable()
export class AskApplier extends Applier {
  static readonly types: readonly DescMessage[] = [ReleaseAskedSchema, ReleaseAnsweredSchema];
  override readonly tables = ['release_ask', 'release_answer'];

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<readonly PrivateRefusal[]> {
    const refusals: PrivateRefusal[] = [];
    for (const opened of messages) {
      const refusal = await applyOne(tx, opened);
      if (refusal) refusals.push({ position: opened.position, code: 'E_POLICY', ...refusal });
    }
    return refusals;
  }
}

type Refused = Pick<PrivateRefusal, 'field' | 'rule'>;

async function applyOne(tx: EntityManager, opened: OpenedMessage): Promise<Refused | null> {
  const { message } = opened;
  if (isMessage(message, ReleaseAskedSchema)) return storeAsk(tx, opened, message);
  if (isMessage(message, ReleaseAnsweredSchema)) return storeAnswer(tx, opened, message);
  return null;
}

async function storeAsk(tx: EntityManager, opened: OpenedMessage, asked: ReleaseAsked): Promise<Refused | null> {
  const [record] = await tx.query<{ sender: string }[]>(
    `select sender from log_record where space_no = $1 and position = $2 and position < $3 and identity = $4
       and kind = 1 and verdict = 0 and not $5 = any(recipients)`,
    [opened.spaceNo, asked.position.toString(), opened.position.toString(), asked.identity, opened.sender],
  );
  if (!record) return { field: 'identity', rule: 'names a record that its asker sees sealed' };
  if (!isBetween(opened, record.sender)) {
    return { field: 'recipients', rule: 'a question goes to the sender of the record alone' };
  }
  await tx.query(
    `insert into release_ask (space_no, position, message_id, asker, owner, asked_position, reason, author, t)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      opened.spaceNo,
      opened.position.toString(),
      opened.messageId,
      opened.sender,
      record.sender,
      asked.position.toString(),
      asked.reason,
      asked.author,
      opened.t.toString(),
    ],
  );
  return null;
}

async function storeAnswer(tx: EntityManager, opened: OpenedMessage, said: ReleaseAnswered): Promise<Refused | null> {
  const [ask] = await tx.query<{ position: string; asker: string }[]>(
    `select position, asker from release_ask
     where space_no = $1 and message_id = $2 and owner = $3 and asker = any($4::text[]) order by position limit 1`,
    [opened.spaceNo, uuidText(said.question), opened.sender, opened.recipients],
  );
  if (!ask || !isBetween(opened, ask.asker)) {
    return { field: 'question', rule: 'who was asked answers who asked, and nobody else' };
  }
  await tx.query(
    `insert into release_answer (space_no, position, ask_position, answer, reason, author, t)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      opened.spaceNo,
      opened.position.toString(),
      ask.position,
      answerName(said.answer),
      said.reason,
      said.author,
      opened.t.toString(),
    ],
  );
  return null;
}

/** Whether nobody but its sender and one other member can open a message. */
function isBetween({ sender, recipients }: OpenedMessage, other: string): boolean {
  return recipients.length === 2 && recipients.includes(sender) && recipients.includes(other);
}
