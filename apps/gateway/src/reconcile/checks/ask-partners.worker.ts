import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CheckKeysSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { AgreementTerms, SystemSending, worksIn } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { numberDigest, numberPepper } from '#libs/protocol';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { DataSource, type EntityManager } from 'typeorm';
import { v4 as uuid } from 'uuid';
import { AskAnew, type Standing } from './ask-anew.service.js';
import { ListCheckRepository } from './list-check.repository.js';
import { duePages, isSettled } from './due-pages.js';
import { AT_ONCE, type OpenQuestion, QuestionRepository } from './question.repository.js';

const FORGETS_EVERY_MS = MINUTE_MS;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Sends the numbers of lists that were let go, as many a day as the agreement lets, until all are answered. */
@Injectable()
export class AskPartnersWorker extends Worker {
  override readonly name = 'ask partners';
  private forgotMs = 0;
  /** The question behind which the next step goes on: many that wait for who is away hold up no other. */
  private after = FIRST;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly agreements: AgreementTerms,
    private readonly anew: AskAnew,
    private readonly lists: ListCheckRepository,
    private readonly questions: QuestionRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** One that fails stops no other; the first failure is told behind them. */
  override async step(): Promise<StepResult> {
    await this.forget();
    let failure: unknown = null;
    let worked = 0;
    const open = await this.questions.open(this.dataSource, this.identity.member, this.after);
    this.after = open.length < AT_ONCE ? FIRST : (open.at(-1)?.questionId ?? FIRST);
    // What is small is a question of the moment: it goes before what fills a day.
    for (const one of open.toSorted((left, right) => left.keys - right.keys)) {
      try {
        worked += await this.transaction.run((tx) => this.go(tx, one));
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== null) throw failure;
    return worked > 0 || this.after !== FIRST ? 'worked' : 'idle';
  }

  private async forget(): Promise<void> {
    const now = this.clock.now();
    if (Math.abs(now.getTime() - this.forgotMs) < FORGETS_EVERY_MS) return;
    await this.transaction.run((tx) => this.lists.forget(tx, now));
    this.forgotMs = now.getTime();
  }

  /** How many messages it sent. */
  private async go(tx: EntityManager, one: OpenQuestion): Promise<number> {
    const spaceNo = worksIn(one.spaceNo);
    const terms = (await this.agreements.of(tx, spaceNo)).at(-1);
    if (!terms) return 0;
    const all = await this.questions.answers(tx, spaceNo, { checkId: one.checkId, asker: this.identity.member });
    const answers = all.filter(({ questionId }) => questionId === one.questionId);
    if (isSettled(one, answers)) {
      await this.questions.settle(tx, spaceNo, one.questionId);
      return 0;
    }
    if (this.anew.isOutdated(one, terms)) return (await this.anew.ask(tx, one, { spaceNo, terms, answers })) ? 1 : 0;
    return this.send(tx, one, { spaceNo, terms, answers });
  }

  private async send(tx: EntityManager, one: OpenQuestion, { spaceNo, terms, answers }: Standing): Promise<number> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const spent = await this.questions.spent(tx, spaceNo, { day: today, asker: this.identity.member });
    const sent = await this.questions.sent(tx, spaceNo, one.questionId);
    const due = duePages(one, { answers, sent, spent, today, aDay: terms.checksADay });
    if (due.length === 0) return 0;
    const values = await this.lists.values(tx, spaceNo, one.checkId);
    const keys = new Map(values.flatMap(({ place, kind, key }) => (place === null ? [] : [[place, { kind, key }]])));
    const pepper = numberPepper(terms.salt, uuidBytes(one.spaceId));
    const digests = [...keys]
      .sort(([left], [right]) => left - right)
      .map(([, { kind, key }]) => numberDigest(pepper, kind, key));
    const messages = due.map((page) => this.messageOf(one, page, digests));
    for (const { messageId, message } of messages) {
      const page = {
        questionId: one.questionId,
        page: message.page,
        keys: message.digests.length,
        messageId,
        day: today,
      };
      await this.questions.noteSent(tx, spaceNo, page);
    }
    await this.sending.send(tx, ...messages);
    return messages.length;
  }

  private messageOf(
    { questionId, spaceId, members, pageSize }: OpenQuestion,
    page: number,
    digests: readonly Uint8Array[],
  ) {
    const message = create(CheckKeysSchema, {
      checkId: uuidBytes(questionId),
      page,
      digests: digests.slice((page - 1) * pageSize, page * pageSize),
    });
    return { spaceId, schema: CheckKeysSchema, message, recipients: members, messageId: uuid() };
  }
}
