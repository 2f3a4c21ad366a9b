import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommitmentMove, CommitmentMovedSchema, uuidBytes } from '#libs/contracts';
import { DeliveryRepository } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SystemSending } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import { v5 as uuidOf } from 'uuid';
import { KEPT, PURGED } from './commitment-codes.table.js';
import { type OwedAnswer, RecallAnswers } from './recall-answers.service.js';

/**
 * Namespace of answer ids: the header names the offer already, and an id that follows from it gives one answer of a kind, whatever a database
 * that was put back has forgotten.
 */
const ANSWERS = '1d9c1f5e-7c0b-4f6a-9a35-50a7e0c9b2d4';

/** Says in the name of the gateway what became of what others took back: that it is purged here, or kept and for which proceedings. */
@Injectable()
export class AnswerRecallsWorker extends Worker {
  override readonly name = 'recall-answers';

  constructor(
    private readonly answers: RecallAnswers,
    private readonly deliveries: DeliveryRepository,
    private readonly sending: SystemSending,
    private readonly transaction: Transaction,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let said = 0;
    for (const owed of await this.answers.owed()) {
      const answer = answerOf(owed);
      const sent = await this.deliveries.find(owed.spaceNo, { messageId: answer.messageId, sender: null });
      if (sent !== null) continue;
      await this.transaction.run((tx) => this.sending.send(tx, answer));
      said += 1;
    }
    return said > 0 ? 'worked' : 'idle';
  }
}

function answerOf(owed: OwedAnswer): OutgoingMessage<typeof CommitmentMovedSchema> {
  const { spaceId, creditor, id, identity, offerId, readers, reference } = owed;
  const isKept = reference !== null;
  const code = isKept ? KEPT : PURGED;
  return {
    spaceId,
    messageId: uuidOf(`${spaceId} ${Buffer.from(identity).toString('hex')} ${code}`, ANSWERS),
    schema: CommitmentMovedSchema,
    message: create(CommitmentMovedSchema, {
      creditor,
      commitmentId: uuidBytes(id),
      offer: identity,
      move: isKept ? CommitmentMove.DECLINE : CommitmentMove.DONE,
      code,
      text: reference ?? '',
    }),
    recipients: readers,
    inReplyTo: offerId,
  };
}
