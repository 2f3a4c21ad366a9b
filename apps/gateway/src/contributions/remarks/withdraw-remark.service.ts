import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RemarkMadeSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { type CaseEntry, type CaseMessage, type Sent, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { namedContribution } from '../../vocabulary/contribution-name.js';
import { MOST_REVISIONS } from './make-remark.service.js';
import { pendingRemark, remarksSubject, type RemarkWithdrawalOverlay } from './pending-remark.js';
import { aboutValue } from './plan-remark.service.js';
import { RemarkError } from './remark.errors.js';
import { type OwnRemark, RemarkRepository } from './remark.repository.js';

/** Takes back what this country said of a value, whoever of it said it. It goes to all who read it, and says nothing, so nobody is asked. */
@Injectable()
export class WithdrawRemark {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly remarks: RemarkRepository,
    private readonly sending: SendToCase,
  ) {}

  /** The same again, while it is on its way, is that one. @throws RemarkError REMARK_NOT_FOUND, REMARK_WITHDRAWN */
  async withdraw(entry: CaseEntry, name: string): Promise<Sent> {
    const named = namedContribution(name);
    if (named?.member !== this.identity.member) throw unknown();
    return this.transaction.run(async (tx) => {
      const { recordId } = await this.require(tx, entry, named.id);
      const subject = remarksSubject(recordId);
      const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      const newest = pending.findLast(({ overlay }) => pendingRemark(overlay).remarkId === named.id);
      if (newest && pendingRemark(newest.overlay).kind === 'record-remark-withdrawn') {
        return { messageId: newest.messageId, state: 'accepted' };
      }
      // It may have come back from the log while the lock was waited for.
      const remark = await this.require(tx, entry, named.id);
      if (remark.withdrawn) throw new RemarkError('REMARK_WITHDRAWN', 'taken back before');
      return this.sending.sendOne(tx, entry, withdrawalOf(entry, named.id, remark));
    });
  }

  private async require(tx: EntityManager, { spaceNo }: CaseEntry, remarkId: string): Promise<OwnRemark> {
    const remark = await this.remarks.own(tx, spaceNo, remarkId);
    if (!remark) throw unknown();
    return remark;
  }
}

function unknown(): RemarkError {
  return new RemarkError('REMARK_NOT_FOUND', 'no such remark of this country on the log');
}

function withdrawalOf({ by, others }: CaseEntry, remarkId: string, remark: OwnRemark): CaseMessage {
  const { recordId, valueMessage: messageId, valueIndex: index, revision, readers, kind } = remark;
  const overlay: RemarkWithdrawalOverlay = { kind: 'record-remark-withdrawn', recordId, remarkId, author: by.name };
  return {
    messageId: uuid(),
    schema: RemarkMadeSchema,
    message: create(RemarkMadeSchema, {
      remarkId: uuidBytes(remarkId),
      revision: Math.min(revision + 1, MOST_REVISIONS),
      kind,
      about: aboutValue(recordId, { messageId, index }),
      withdrawn: true,
      author: by.name,
    }),
    recipients: others.filter((member) => readers.includes(member)),
    subject: remarksSubject(recordId),
    overlay,
    disclosure: { type: 'note', handling: 0, sensitive: false },
    texts: new Map(),
  };
}
