import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { AgreementCommentedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { COMMENT_TYPE } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Gate, type Sent } from '../send/gate.js';
import { SpaceMembers } from '../spaces/space-members.service.js';
import { AgreementError } from './agreement.errors.js';
import type { DraftRow } from './agreement.repository.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentDto } from './dto/comment.dto.js';
import { OpenDrafts } from './open-drafts.service.js';
import type { CommentOverlay } from './pending-drafting.js';

/** Comments that one country sends about one draft. */
const MOST_OF_DRAFT = 50;
/** Between two comments of one person. */
const PACE_MS = 10_000;

/** Remarks on a draft to everybody who takes part: free text, so it has a measure, an end, and the gate before it. */
@Injectable()
export class CommentOnDraft {
  constructor(
    private readonly transaction: Transaction,
    private readonly gate: Gate,
    private readonly drafts: OpenDrafts,
    private readonly comments: CommentRepository,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
    private readonly clock: Clock,
  ) {}

  /** @throws AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED, COMMENT_TOO_SOON, COMMENTS_ENOUGH; ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART */
  async comment(spaceId: string, dto: CommentDto, by: Person): Promise<Sent> {
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const draft = await this.drafts.require(spaceId, dto.position);
    const outgoing = commentOf(draft, dto, { members, by });
    return this.transaction.run(async (tx) => {
      await this.keepPace(tx, { draft, by, messageId: outgoing.messageId });
      return this.gate.send(tx, outgoing, by, {
        type: COMMENT_TYPE,
        recipients: members,
        handling: 0,
        sensitive: false,
      });
    });
  }

  private async keepPace(
    tx: EntityManager,
    { draft, by, messageId }: { readonly draft: DraftRow; readonly by: Person; readonly messageId: string },
  ): Promise<void> {
    const { spaceNo, position } = draft;
    const at = this.clock.now();
    await this.comments.lock(tx);
    const last = await this.comments.lastOf(tx, by.id);
    if (last !== null && at.getTime() - last.getTime() < PACE_MS) {
      throw new AgreementError('COMMENT_TOO_SOON', `one comment in ${PACE_MS / 1000} s`);
    }
    if ((await this.comments.sentAbout(tx, spaceNo, position)) >= MOST_OF_DRAFT) {
      throw new AgreementError('COMMENTS_ENOUGH', `${MOST_OF_DRAFT} comments of this country about one draft`);
    }
    await this.comments.note(tx, { messageId, spaceNo, position, author: by.id, at });
  }
}

function commentOf(
  draft: DraftRow,
  { position, clause, text }: CommentDto,
  { members, by }: { readonly members: readonly string[]; readonly by: Person },
): OutgoingMessage {
  const messageId = uuid();
  const overlay: CommentOverlay = { kind: 'comment', position, clause, text, author: by.name };
  return {
    spaceId: draft.spaceId,
    schema: AgreementCommentedSchema,
    message: create(AgreementCommentedSchema, {
      agreementId: uuidBytes(draft.agreementId),
      draftPosition: BigInt(draft.position),
      clause,
      text,
      author: by.name,
    }),
    recipients: members,
    messageId,
    inReplyTo: draft.messageId,
    pending: { subject: `comment:${messageId}`, overlay, author: by.id },
  };
}
