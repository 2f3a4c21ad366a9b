import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { type OnceRequest, validateAs } from '#libs/http';
import {
  Audience,
  type AudienceView,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type PendingMessage,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { contributionName } from '../../vocabulary/contribution-name.js';
import { RecordRemarkDto } from './dto/record-remark.dto.js';
import { pendingRemark, remarksSubject } from './pending-remark.js';
import { PlanRemark, type Remarking } from './plan-remark.service.js';
import { RemarkError } from './remark.errors.js';
import { remarkIdOf } from './remark-id.js';
import { type OwnRemark, RemarkRepository } from './remark.repository.js';

/** What a person says of a value of a record. */
interface Wanted extends Pick<Remarking, 'recordId' | 'dto' | 'messageId'> {
  readonly entry: CaseEntry;
  readonly due: Due | null;
}

/** Where the remark of this country on a value stands. */
interface Standing {
  readonly own: OwnRemark | null;
  /** It is on its way, or held, or waits. */
  readonly isComing: boolean;
  readonly isLeaving: boolean;
}

const KIND = 'contribution.remark';

/** What the schema lets a revision be. Of two equal ones the later counts, so that no used-up number locks a member out. */
export const MOST_REVISIONS = 1_000_000;

/** Says the same of a value of another country, or otherwise, to members that hold it. A country says one thing of a value at a time. */
@Injectable()
export class MakeRemark {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly remarks: RemarkRepository,
    private readonly planning: PlanRemark,
    private readonly transaction: Transaction,
    private readonly audience: Audience,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'contribution.send', send: (...held) => this.sendHeld(...held) });
  }

  /** @throws RemarkError REMARK_STANDS and as `PlanRemark.plan`; AccessError ACCESS_DENIED */
  async make(once: OnceRequest, entry: CaseEntry, wanted: Pick<Wanted, 'recordId' | 'dto'>): Promise<Sent> {
    return once.run(async (tx) => {
      const [sent] = await this.send(tx, { ...wanted, entry, messageId: uuid(), due: null });
      if (!sent) throw new Error('a remark became nothing');
      return sent;
    });
  }

  /** What it would come to, by the function that sends it; nothing of it is kept. @throws as `make` */
  async foresee(entry: CaseEntry, { recordId, dto }: Pick<Wanted, 'recordId' | 'dto'>): Promise<AudienceView> {
    return this.transaction.run(async (tx) => {
      const remarkId = remarkIdOf(this.identity.member, dto.value);
      const planned = await this.planning.plan(tx, entry, { recordId, dto, messageId: uuid(), remarkId, revision: 1 });
      return this.audience.of(tx, entry, [planned]);
    });
  }

  private async send(tx: EntityManager, wanted: Wanted): Promise<readonly Sent[]> {
    const { entry, recordId, dto, messageId, due } = wanted;
    const subject = remarksSubject(recordId);
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const remarkId = remarkIdOf(this.identity.member, dto.value);
    const standing = await this.standing(tx, { ...wanted, remarkId, pending });
    const request = { id: messageId, recordId, dto: saidIn(dto) };
    if (stands(standing)) {
      const same = due === null ? await this.holding.same(tx, entry, { kind: KIND, request }) : null;
      if (same) return same;
      throw standsAlready(contributionName({ member: this.identity.member, id: remarkId }));
    }
    const planned = await this.planning.plan(tx, entry, { ...wanted, remarkId, revision: nextOf(standing) });
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending, seconds: dto.hold, due };
    return (await this.holding.hold(tx, entry, holdable)) ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(RecordRemarkDto, request['dto']);
    return this.send(tx, { entry, recordId: String(request['recordId']), dto, messageId: request.id, due });
  }

  /** A hold that ends is among what is pending itself. */
  private async standing(
    tx: EntityManager,
    of: Pick<Wanted, 'entry' | 'messageId'> & { remarkId: string; pending: readonly PendingMessage[] },
  ): Promise<Standing> {
    const { entry, messageId, remarkId, pending } = of;
    const others = pending
      .filter((one) => one.messageId !== messageId)
      .map(({ overlay }) => pendingRemark(overlay))
      .filter((overlay) => overlay.remarkId === remarkId);
    return {
      own: await this.remarks.own(tx, entry.spaceNo, remarkId),
      isComing: others.some(({ kind }) => kind === 'record-remark'),
      isLeaving: others.some(({ kind }) => kind === 'record-remark-withdrawn'),
    };
  }
}

function stands({ own, isComing, isLeaving }: Standing): boolean {
  return isComing || (own !== null && !own.withdrawn && !isLeaving);
}

/** Behind a withdrawal that is on its way, too. */
function nextOf({ own, isLeaving }: Standing): number {
  return Math.min((own?.revision ?? 0) + (isLeaving ? 2 : 1), MOST_REVISIONS);
}

function standsAlready(remark: string): RemarkError {
  return new RemarkError('REMARK_STANDS', 'this country said something of the value before', 'value', { remark });
}
