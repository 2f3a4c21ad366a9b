import { uuidText } from '#libs/contracts';
import { type DescMessage, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import {
  type AgreementCommented,
  AgreementCommentedSchema,
  type AgreementDrafted,
  AgreementDraftedSchema,
  AgreementSchema,
  type AgreementShared,
  AgreementSharedSchema,
  encode,
  type PeopleNamed,
  PeopleNamedSchema,
} from '#libs/contracts';
import { type Applied, Applier, type OpenedMessage } from '#libs/exchange';
import { agreementCommitment } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** Writes drafts, remarks, shared texts and named people. These are few, so each is a statement of its own. */
@Injectable()
export class AgreementApplier extends Applier {
  static readonly types: readonly DescMessage[] = [
    AgreementDraftedSchema,
    AgreementCommentedSchema,
    AgreementSharedSchema,
    PeopleNamedSchema,
  ];
  override readonly tables = ['agreement_draft', 'agreement_comment', 'named_person'];

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    for (const opened of messages) await this.applyOne(tx, opened);
    return { refusals: [], subjects: [] };
  }

  private async applyOne(tx: EntityManager, opened: OpenedMessage): Promise<void> {
    const { message } = opened;
    if (isMessage(message, AgreementDraftedSchema)) return storeText(tx, opened, message);
    if (isMessage(message, AgreementSharedSchema)) return storeText(tx, opened, message);
    if (isMessage(message, AgreementCommentedSchema)) return storeComment(tx, opened, message);
    if (isMessage(message, PeopleNamedSchema)) return storePeople(tx, opened, message);
  }
}

async function storeText(
  tx: EntityManager,
  opened: OpenedMessage,
  message: AgreementDrafted | AgreementShared,
): Promise<void> {
  if (!message.agreement) return;
  const document = encode(AgreementSchema, message.agreement);
  await tx.query(
    `insert into agreement_draft (space_no, position, message_id, agreement_id, sender, t, document, salt, commitment, shared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      opened.spaceNo,
      opened.position.toString(),
      opened.messageId,
      uuidText(message.agreementId),
      opened.sender,
      opened.t.toString(),
      document,
      message.salt,
      agreementCommitment(message.salt, document),
      isMessage(message, AgreementSharedSchema),
    ],
  );
}

async function storeComment(tx: EntityManager, opened: OpenedMessage, message: AgreementCommented): Promise<void> {
  await tx.query(
    `insert into agreement_comment (space_no, position, message_id, agreement_id, draft_position, clause, text, author, sender, t)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      opened.spaceNo,
      opened.position.toString(),
      opened.messageId,
      uuidText(message.agreementId),
      message.draftPosition.toString(),
      message.clause,
      message.text,
      message.author,
      opened.sender,
      opened.t.toString(),
    ],
  );
}

/** The newest list of a member replaces its earlier one; of somebody who is named twice the first stands. */
async function storePeople(tx: EntityManager, opened: OpenedMessage, message: PeopleNamed): Promise<void> {
  await tx.query('delete from named_person where space_no = $1 and member = $2', [opened.spaceNo, opened.sender]);
  for (const person of message.people) {
    await tx.query(
      `insert into named_person (space_no, member, person_id, name, role, desk, phone, languages, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        opened.spaceNo,
        opened.sender,
        person.id,
        person.name,
        person.role,
        person.desk,
        person.phone,
        person.languages,
        opened.position.toString(),
      ],
    );
  }
}
