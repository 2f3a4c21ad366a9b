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
import { type Due, type HeldRequest, saidIn } from '../send/held-acts.js';
import { HeldKinds } from '../send/held-kinds.js';
import { Holding } from '../send/holding.service.js';
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

/** Kind of what is held. */
const KIND = 'agreement.comment';

/** A comment on a draft that is open. */
interface Commented {
  readonly draft: DraftRow;
  readonly dto: CommentDto;
  readonly messageId: string;
}

/** Sends remarks on a draft to all who take part: free text, so it has a measure, an end, and the gate before it. */
@Injectable()
export class CommentOnDraft {
  constructor(
    private readonly transaction: Transaction,
    private readonly sending: SendToCase,
    private readonly drafts: OpenDrafts,
    private readonly comments: CommentRepository,
    private readonly clock: Clock,
    private readonly holding: Holding,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, {
      action: 'agreement.comment',
      send: (...held) => this.sendHeld(...held),
      undo: (tx, { id }) => this.comments.forget(tx, id),
    });
  }

  /** @throws AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED, COMMENT_TOO_SOON, COMMENTS_ENOUGH; AudienceChanged */
  async comment(entry: CaseEntry, dto: CommentDto): Promise<Sent> {
    const draft = await this.drafts.require(entry.spaceId, dto.position);
    const commented = { draft, dto, messageId: uuid() };
    return this.transaction.run(async (tx) => {
      const [same] = await this.heldBefore(tx, entry, dto);
      if (same) return same;
      const planned = planOf(commentOf(entry, commented), dto);
      await this.sending.admit(tx, entry, { plans: [planned], token: dto.token });
      await this.keepPace(tx, { draft, by: entry.by, messageId: commented.messageId });
      return this.send(tx, entry, { planned, ...commented });
    });
  }

  /** What a comment comes to; nothing is written. @throws HttpError VALIDATION_FAILED; AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED */
  async plan(entry: CaseEntry, body: unknown): Promise<Planned> {
    const dto = await validateAs(CommentDto, body);
    const draft = await this.drafts.require(entry.spaceId, dto.position);
    return planOf(commentOf(entry, { draft, dto, messageId: uuid() }), dto);
  }

  /** It was counted when it was asked for, so it is held and sent without another look at the measure. */
  private async send(
    tx: EntityManager,
    entry: CaseEntry,
    { planned, draft, dto, messageId }: Commented & { readonly planned: Planned },
  ): Promise<Sent> {
    const holdable = {
      kind: KIND,
      request: { id: messageId, dto: saidIn(dto) },
      holdId: messageId,
      plans: [planned],
      pending: [],
    };
    const [held] = (await this.holding.hold(tx, entry, { ...holdable, seconds: dto.hold, due: null })) ?? [];
    if (held) return held;
    return this.sending.sendOne(tx, entry, commentOf(entry, { draft, dto, messageId }));
  }

  /** Whoever presses twice is answered as the first time. */
  private async heldBefore(tx: EntityManager, entry: CaseEntry, dto: CommentDto): Promise<readonly Sent[]> {
    await this.comments.lock(tx);
    return (await this.holding.same(tx, entry, { kind: KIND, request: { id: '', dto: saidIn(dto) } })) ?? [];
  }

  private async sendHeld(
    tx: EntityManager,
    entry: CaseEntry,
    request: HeldRequest,
    due: Due,
  ): Promise<readonly Sent[]> {
    const dto = await validateAs(CommentDto, request['dto']);
    const draft = await this.drafts.require(entry.spaceId, dto.position);
    const planned = planOf(commentOf(entry, { draft, dto, messageId: request.id }), dto);
    await this.sending.admit(tx, entry, { plans: [planned], token: undefined, due });
    return this.sending.send(tx, entry, planned.messages);
  }

  private async keepPace(
    tx: EntityManager,
    { draft, by, messageId }: { readonly draft: DraftRow; readonly by: Person; readonly messageId: string },
  ): Promise<void> {
    const { spaceNo, position } = draft;
    const at = this.clock.now();
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
  { by, takingPart: members }: CaseEntry,
  { draft, dto: { position, clause, text }, messageId }: Commented,
): CaseMessage {
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
    texts: new Map([
      ['text', text],
      ['clause', clause],
    ]),
  };
}
