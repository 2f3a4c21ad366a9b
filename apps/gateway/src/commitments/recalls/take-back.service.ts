import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { OnceRequest } from '#libs/http';
import { type CaseEntry, SendToCase, SystemSending } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { type PlannedRecall, RecallValues } from '../../case/records/recall-values.service.js';
import { contributionName } from '../../vocabulary/contribution-name.js';
import type { TakeBackDto } from './dto/take-back.dto.js';
import { recallOffers } from './recall-offers.js';
import type { RecallHolder, RecallPreview, RecallSent } from './recall-view.js';

/** Takes back what a country shared of its own. It leaves at once: nobody is asked, and no author has second thoughts about danger. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly sending: SendToCase,
    private readonly system: SystemSending,
    private readonly values: RecallValues,
    private readonly clock: Clock,
  ) {}

  /** Each holder owes an answer from then on. @throws as `RecallValues.plan` */
  take(once: OnceRequest, entry: CaseEntry, dto: TakeBackDto): Promise<RecallSent> {
    return once.run(async (tx) => {
      const planned = await this.values.plan(tx, entry, dto, 'lock');
      const { recallId: id, messages } = planned;
      const sent = await this.sending.send(tx, entry, messages);
      const owing = { spaceId: entry.spaceId, author: entry.by.name, now: this.clock.now() };
      await this.system.send(tx, ...recallOffers(planned, owing));
      return { recallId: contributionName({ member: this.identity.member, id }), messages: sent };
    });
  }

  /** By the function that sends it; nothing of it is kept. @throws as `take` */
  async foresee(entry: CaseEntry, dto: TakeBackDto): Promise<RecallPreview> {
    const planned = await this.transaction.run((tx) => this.values.plan(tx, entry, dto, 'look'));
    const places = await this.values.places(entry, dto.recordId);
    const { ground, values } = planned;
    return { ground, values: values.length, holders: holdersOf(planned, places, dto.members) };
  }
}

type Places = Awaited<ReturnType<RecallValues['places']>>;

function holdersOf({ values }: PlannedRecall, places: Places, members: TakeBackDto['members']): RecallHolder[] {
  const holders = [...new Set(values.flatMap(({ release }) => release))].toSorted();
  return holders.map((member) => {
    const held = values.filter(({ release }) => release.includes(member));
    return {
      member,
      values: held.length,
      isRead: held.some(({ messageId, index }) => places.get(`${messageId} ${index}`)?.get(member)?.state === 'read'),
      letsGo: members === undefined || members.includes(member),
    };
  });
}
