import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { AgreementCommentedSchema, uuidBytes } from '#libs/contracts';
import { validateAs } from '#libs/http';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { COMMENT_TYPE } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { CaseEntry } from '../door/case-door.js';
import type { CaseMessage, Sent } from '../send/case-message.js';
import type { Planned } from '../send/planned.js';
import { SendToCase } from '../send/send-to-case.service.js';
import { AgreementError } from './agreement.errors.js';
import type { DraftRow } from './agreement.repository.js';
import { CommentRepository } from './comment.repository.js';
import { CommentDto } from './dto/comment.dto.js';
import { OpenDrafts } from './open-drafts.service.js';
import type { CommentOverlay } from './pending-drafting.js';

/** Comments that one country sends about one draft. */
const MOST_OF_DRAFT = 50;
/** Between two comments of one person. */
const PACE_MS = 10_000;

/** Sends remarks on a draft to all who take part: free text, so it has a measure, an end, and the gate before it. */
@Injectable()
export class CommentOnDraft {
  constructor(
    private readonly transaction: Transaction,
    private readonly sending: SendToCase,
    private readonly drafts: OpenDrafts,
    private readonly comments: CommentRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED, COMMENT_TOO_SOON, COMMENTS_ENOUGH; AudienceChanged */
  async comment(entry: CaseEntry, dto: CommentDto): Promise<Sent> {
    const { spaceId, by, takingPart: members } = entry;
    const draft = await this.drafts.require(spaceId, dto.position);
    const message = commentOf(draft, dto, { members, by });
    return this.transaction.run(async (tx) => {
      await this.sending.admit(tx, entry, { plans: [planOf(message, dto)], token: dto.token });
      await this.keepPace(tx, { draft, by, messageId: message.messageId });
      return this.sending.sendOne(tx, entry, message);
    });
  }

  /** What a comment comes to; nothing is written. @throws HttpError VALIDATION_FAILED; AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED */
  async plan({ spaceId, by, takingPart: members }: CaseEntry, body: unknown): Promise<Planned> {
    const dto = await validateAs(CommentDto, body);
    const draft = await this.drafts.require(spaceId, dto.position);
    return planOf(commentOf(draft, dto, { members, by }), dto);
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

function planOf(message: CaseMessage, { position }: CommentDto): Planned {
  return { base: `comment@${position}`, messages: [message], untouched: [], refusal: null };
}

function commentOf(
  draft: DraftRow,
  { position, clause, text }: CommentDto,
  { members, by }: { readonly members: readonly string[]; readonly by: Person },
): CaseMessage {
  const messageId = uuid();
  const overlay: CommentOverlay = { kind: 'comment', position, clause, text, author: by.name };
  return {
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
    subject: `comment:${messageId}`,
    overlay,
    disclosure: { type: COMMENT_TYPE, handling: 0, sensitive: false },
  };
}
