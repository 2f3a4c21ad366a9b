import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { SystemSending, type TermsInForce, type Unattended } from '#libs/member';
import { FORMS_VERSION } from '#libs/national';
import type { EntityManager } from 'typeorm';
import { AskNumbers } from './ask-numbers.service.js';
import { isSettled } from './due-pages.js';
import { ListCheckRepository } from './list-check.repository.js';
import { ListValues } from './list-values.service.js';
import { pageSize } from './page-size.js';
import { type OpenQuestion, type PageAnswer, QuestionRepository } from './question.repository.js';
import { nameOf, readList } from './read-list.js';

/** What is in force, and what became of a question. */
export interface Standing {
  readonly spaceNo: Unattended;
  readonly terms: TermsInForce;
  readonly answers: readonly PageAnswer[];
}

/** Asks anew what nobody can compare any more: under another agreement digests have another secret, and with other forms they are of other texts. */
@Injectable()
export class AskAnew {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly asking: AskNumbers,
    private readonly lists: ListCheckRepository,
    private readonly values: ListValues,
    private readonly questions: QuestionRepository,
  ) {}

  isOutdated({ agreement, forms }: OpenQuestion, terms: TermsInForce): boolean {
    return forms !== FORMS_VERSION || !Buffer.from(terms.commitment).equals(Buffer.from(agreement));
  }

  /** Where it may leave without a person; else one asks anew. Answers whether it left. */
  async ask(tx: EntityManager, one: OpenQuestion, { spaceNo, terms, answers }: Standing): Promise<boolean> {
    const { checkId, questionId, author } = one;
    const askedFor = await this.lists.askedFor(tx, spaceNo, checkId);
    await this.questions.settle(tx, spaceNo, questionId);
    if (askedFor === null) return false;
    const { justification } = askedFor;
    const again = await this.again(tx, one, { spaceNo, answers, all: askedFor.members });
    if (again.keys === 0 || terms.checksADay === 0 || pageSize(again.keys, terms.checksADay) === null) return false;
    const announced = await this.asking.announce(tx, spaceNo, { ...again, checkId, justification, author, terms });
    if ((await this.sending.underStanding(tx, spaceNo, announced.message)) !== null) return true;
    await this.questions.settle(tx, spaceNo, announced.questionId);
    return false;
  }

  /** Whom about how many numbers: those who have not answered, and with other forms all, as what was answered is about other numbers. */
  private async again(tx: EntityManager, one: OpenQuestion, { spaceNo, answers, all }: Answered) {
    if (one.forms === FORMS_VERSION)
      return {
        members: one.members.filter((member) => !isSettled({ ...one, members: [member] }, answers)),
        keys: one.keys,
      };
    return { members: all, keys: await this.reread(tx, spaceNo, one.checkId) };
  }

  /** How many numbers the list has as it is read now. */
  private async reread(tx: EntityManager, spaceNo: Unattended, checkId: string): Promise<number> {
    const before = await this.lists.values(tx, spaceNo, checkId);
    const list = await readList(
      [...new Map(before.map((value) => [value.line, value])).values()],
      this.identity.member,
    );
    const named = new Map(before.flatMap(({ kind, key, recordIds }) => (kind === 'name' ? [[key, recordIds]] : [])));
    const sealed = new Map(before.map((value) => [nameOf(value), value.sealed]));
    const keys = list.places.size;
    const values = await this.values.of(tx, spaceNo, { list, named, sealed });
    await this.questions.drop(tx, spaceNo, checkId);
    await this.lists.reread(tx, spaceNo, { checkId, values, keys });
    return keys;
  }
}

interface Answered {
  readonly spaceNo: Unattended;
  readonly answers: readonly PageAnswer[];
  /** Members that the list is for. */
  readonly all: readonly string[];
}
