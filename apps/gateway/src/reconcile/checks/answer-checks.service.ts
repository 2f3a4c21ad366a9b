import { create, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CheckAnswer, CheckAnsweredSchema, CheckKeysSchema, uuidBytes } from '#libs/contracts';
import { ArchivedMessages, ExchangeIdentity } from '#libs/exchange';
import { AgreementTerms, SystemSending, type TermsInForce, type Unattended } from '#libs/member';
import { FORMS_VERSION } from '#libs/national';
import { DAY_MS } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { v4 as uuid } from 'uuid';
import { AnswerNumbers } from '../../case/objects/answer-numbers.service.js';
import { DeskForChecks } from '../../commitments/directory/desk-for-checks.service.js';
import { KeptRecords } from '../../commitments/recalls/kept-records.service.js';
import { type AskedPage, dayOf, type Decided, decidePages } from './check-budget.js';
import { CheckDueRepository, type DuePages, type PageRow } from './check-due.repository.js';

/** What is pending about answers to an asker: the next pages wait until it is on the log, which alone says what was answered. */
function answersSubject(asker: string): string {
  return `check-answers:${asker}`;
}

/** A page with what becomes of it. */
interface Answering {
  readonly spaceNo: Unattended;
  readonly due: DuePages;
  readonly row: PageRow;
  readonly decided: Decided;
  readonly terms: TermsInForce | null;
}

/** What of a record may be said: its type, at a place of the page. */
type SaidHit = { readonly index: number; readonly type: number };

/** Answers pages of numbers that others ask about, one asker at a time. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly agreements: AgreementTerms,
    private readonly messages: ArchivedMessages,
    private readonly numbers: AnswerNumbers,
    private readonly desks: DeskForChecks,
    private readonly kept: KeptRecords,
    private readonly queue: CheckDueRepository,
  ) {}

  /** False where an earlier answer is not back from the log. */
  async answer(tx: EntityManager, spaceNo: Unattended, due: DuePages): Promise<boolean> {
    const subject = answersSubject(due.asker);
    const pending = (await this.sending.lock(tx, spaceNo, [subject])).get(subject) ?? [];
    if (pending.length > 0) return false;
    const rows = await this.queue.pages(tx, spaceNo, due.positions);
    if (rows.length === 0) return true;
    const agreed = await this.agreements.of(tx, spaceNo);
    const pages = rows.map((row) => pageOf(row, termsAt(agreed, row)));
    const decided = decidePages(pages, {
      answered: await this.answered(tx, spaceNo, { due, pages }),
      forms: FORMS_VERSION,
    });
    for (const [i, row] of rows.entries()) {
      const one = decided[i];
      if (one) await this.say(tx, { spaceNo, due, row, decided: one, terms: termsAt(agreed, row) });
    }
    return true;
  }

  private answered(
    tx: EntityManager,
    spaceNo: Unattended,
    { due: { asker }, pages }: { readonly due: DuePages; readonly pages: readonly AskedPage[] },
  ) {
    const days = pages.map(({ t }) => dayOf(t));
    const [first, last] = [min(days), max(days)];
    const of = { member: this.identity.member, asker, checkIds: [...new Set(pages.map(({ checkId }) => checkId))] };
    const [fromT, toT] = [first * BigInt(DAY_MS), (last + 1n) * BigInt(DAY_MS) - 1n];
    return this.queue.answered(tx, spaceNo, { ...of, fromT, toT });
  }

  private async say(tx: EntityManager, answering: Answering): Promise<void> {
    const { answer } = answering.decided;
    if (answer === null) return;
    if (answer !== CheckAnswer.ANSWERED) return this.sayWithout(tx, answering, answer);
    const hits = await this.hitsOf(tx, answering);
    // What was erased meanwhile cannot be answered any more: its asker asks again.
    if (hits === null) return;
    const { spaceNo } = answering;
    const deskId = hits.length === 0 ? null : await this.desks.of(tx, spaceNo);
    const sent = await this.sending.underStanding(tx, spaceNo, {
      ...this.messageOf(answering, answer, { hits, deskId }),
      disclosure: { type: 'check', handling: 0, sensitive: false, owners: [this.identity.member] },
      texts: new Map(),
    });
    if (sent === null) await this.sayWithout(tx, answering, CheckAnswer.NOT_ALLOWED);
  }

  private async sayWithout(tx: EntityManager, answering: Answering, answer: CheckAnswer): Promise<void> {
    const { subject, overlay, ...message } = this.messageOf(answering, answer, { hits: [], deskId: null });
    const pending = { subject, overlay, author: 'gateway' };
    await this.sending.send(tx, { ...message, spaceId: answering.due.spaceId, pending });
  }

  private messageOf(
    { due, row, decided }: Answering,
    answer: CheckAnswer,
    { hits, deskId }: { readonly hits: readonly SaidHit[]; readonly deskId: string | null },
  ) {
    const { spent, budget } = decided;
    const desk = deskId === null ? {} : { deskId: uuidBytes(deskId) };
    return {
      messageId: uuid(),
      schema: CheckAnsweredSchema,
      message: create(CheckAnsweredSchema, {
        checkId: uuidBytes(row.checkId),
        page: row.page,
        answer,
        hits: hits.map((hit) => ({ ...hit, ...desk })),
        spent: answer === CheckAnswer.NOT_ALLOWED ? 0 : spent,
        budget,
      }),
      recipients: [due.asker],
      inReplyTo: row.messageId,
      subject: answersSubject(due.asker),
      overlay: { kind: 'check-answered' },
    };
  }

  /** Each type once a number: how many records there are stays here. */
  private async hitsOf(tx: EntityManager, { spaceNo, due, row, terms }: Answering): Promise<readonly SaidHit[] | null> {
    const opened = await this.messages.at(tx, due.spaceId, BigInt(row.position));
    if (!opened || !isMessage(opened.message, CheckKeysSchema) || terms === null) return null;
    const { digests } = opened.message;
    if (digests.some(({ length }) => length === 0)) return null;
    const found = await this.numbers.find(tx, spaceNo, { spaceId: due.spaceId, asker: due.asker, terms, digests });
    const recordIds = found.map(({ recordId }) => recordId);
    const exempt = await this.queue.exempt(tx, spaceNo, recordIds);
    const kept = await this.kept.among(tx, spaceNo, recordIds);
    const said = found.filter(({ recordId }) => !exempt.has(recordId) && !kept.has(recordId));
    const once = new Map(said.map(({ index, type }) => [`${index} ${type}`, { index, type }]));
    return [...once.values()].sort((left, right) => left.index - right.index || left.type - right.type);
  }
}

/** What was in force at a page: what acted before it. */
function termsAt(agreed: readonly TermsInForce[], { position }: PageRow): TermsInForce | null {
  return agreed.filter(({ from }) => from < BigInt(position)).at(-1) ?? null;
}

function pageOf(row: PageRow, terms: TermsInForce | null): AskedPage {
  const { position, t, checkId, page, keys, askedAt, values, pages, forms, agreement } = row;
  const isAsked = askedAt !== null && values !== null && pages !== null && forms !== null && agreement !== null;
  return {
    position: BigInt(position),
    t: BigInt(t),
    checkId,
    page,
    keys,
    asked: isAsked ? { position: BigInt(askedAt), values, pages, forms, agreement: hex(agreement) } : null,
    terms: terms && { agreement: hex(terms.commitment), checksADay: terms.checksADay },
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function min(all: readonly bigint[]): bigint {
  return all.reduce((least, one) => (one < least ? one : least));
}

function max(all: readonly bigint[]): bigint {
  return all.reduce((most, one) => (one > most ? one : most));
}
