import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommentPostedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { type CaseEntry, type CaseMessage, type PendingMessage, type Sent, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { namedContribution } from '../../vocabulary/contribution-name.js';
import { CommentRepository, type OwnComment } from './comment.repository.js';
import { CommentError } from './comment.errors.js';
import { pendingInThread, threadSubject, type WithdrawalOverlay } from './pending-comment.js';
import { subjectOf } from './post-comment.service.js';

/** What the schema lets a revision be. Of two equal ones the later counts, so that no used-up number locks a member out. */
const MOST_REVISIONS = 1_000_000;

/** Takes back what this country said, whoever of it wrote it. It goes to all who read it, and says nothing, so nobody is asked. */
@Injectable()
export class WithdrawComment {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly comments: CommentRepository,
    private readonly sending: SendToCase,
  ) {}

  /** The same again, while it is on its way, is that one. @throws CommentError COMMENT_NOT_FOUND, COMMENT_WITHDRAWN */
  async withdraw(entry: CaseEntry, name: string): Promise<Sent> {
    const named = namedContribution(name);
    if (named?.member !== this.identity.member) throw unknown();
    return this.transaction.run(async (tx) => {
      const { recordId } = await this.require(tx, entry, named.id);
      const subject = threadSubject(recordId);
      const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      const [same] = pending.filter((one) => takesBack(one, named.id));
      if (same) return { messageId: same.messageId, state: 'accepted' };
      // It may have come back from the log while the lock was waited for.
      const comment = await this.require(tx, entry, named.id);
      if (comment.withdrawn) throw new CommentError('COMMENT_WITHDRAWN', 'taken back before');
      return this.sending.sendOne(tx, entry, withdrawalOf(entry, named.id, comment));
    });
  }

  private async require(tx: EntityManager, { spaceNo }: CaseEntry, commentId: string): Promise<OwnComment> {
    const comment = await this.comments.own(tx, spaceNo, commentId);
    if (!comment) throw unknown();
    return comment;
  }
}

function unknown(): CommentError {
  return new CommentError('COMMENT_NOT_FOUND', 'no such comment of this country on the log');
}

function takesBack({ overlay }: PendingMessage, commentId: string): boolean {
  const one = pendingInThread(overlay);
  return one.kind === 'record-comment-withdrawn' && one.commentId === commentId;
}

function withdrawalOf({ by, others }: CaseEntry, commentId: string, comment: OwnComment): CaseMessage {
  const { recordId, valueMessage, valueIndex, revision, readers, handling } = comment;
  const value = valueMessage === null || valueIndex === null ? null : { messageId: valueMessage, index: valueIndex };
  const overlay: WithdrawalOverlay = { kind: 'record-comment-withdrawn', recordId, commentId, author: by.name };
  return {
    messageId: uuid(),
    schema: CommentPostedSchema,
    message: create(CommentPostedSchema, {
      commentId: uuidBytes(commentId),
      revision: Math.min(revision + 1, MOST_REVISIONS),
      subject: subjectOf({ recordId, value }),
      handling: handling + 1,
      withdrawn: true,
      author: by.name,
    }),
    recipients: others.filter((member) => readers.includes(member)),
    subject: threadSubject(recordId),
    overlay,
    disclosure: { type: 'contribution', handling: 0, sensitive: false },
    texts: new Map(),
  };
}
