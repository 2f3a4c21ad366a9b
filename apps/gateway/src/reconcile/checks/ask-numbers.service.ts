import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CheckAskedSchema, uuidBytes } from '#libs/contracts';
import type { CaseMessage, InCase, TermsInForce } from '#libs/member';
import { FORMS_VERSION } from '#libs/national';
import type { EntityManager } from 'typeorm';
import { v4 as uuid } from 'uuid';
import { CheckError } from './check.errors.js';
import type { Justification } from './justification.js';
import { pageSize } from './page-size.js';
import { QuestionRepository } from './question.repository.js';

/** What members are to be asked. */
export interface Asking {
  readonly checkId: string;
  readonly members: readonly string[];
  /** Distinct numbers of the list. */
  readonly keys: number;
  readonly justification: Justification;
  readonly author: string;
  readonly terms: TermsInForce;
}

/** A question that is kept, and what announces it. */
export interface Announced {
  readonly questionId: string;
  readonly message: CaseMessage<typeof CheckAskedSchema>;
}

/** Announces to members how many numbers they are asked about, and what for. The numbers go once it is on the log. */
@Injectable()
export class AskNumbers {
  constructor(private readonly questions: QuestionRepository) {}

  /** Keeps the question; the caller sends what it answers. @throws CheckError LIST_TOO_LONG */
  async announce(tx: EntityManager, spaceNo: InCase, asking: Asking): Promise<Announced> {
    const { checkId, members, keys, terms } = asking;
    const size = pageSize(keys, terms.checksADay);
    if (size === null) throw new CheckError('LIST_TOO_LONG', 'more numbers than pages can take', 'lines');
    const [questionId, messageId] = [uuid(), uuid()];
    const kept = { questionId, checkId, members, agreement: terms.commitment, messageId };
    await this.questions.keep(tx, spaceNo, { ...kept, pageSize: size, forms: FORMS_VERSION });
    return { questionId, message: messageOf(asking, { questionId, messageId, pages: Math.ceil(keys / size) }) };
  }
}

function messageOf(
  { members, keys, justification, author, terms }: Asking,
  { questionId, messageId, pages }: { readonly questionId: string; readonly messageId: string; readonly pages: number },
): CaseMessage<typeof CheckAskedSchema> {
  const { aim, category, offence, reason } = justification;
  return {
    messageId,
    schema: CheckAskedSchema,
    message: create(CheckAskedSchema, {
      checkId: uuidBytes(questionId),
      values: keys,
      pages,
      ...justification,
      forms: FORMS_VERSION,
      agreement: terms.commitment,
      author,
    }),
    recipients: members,
    subject: `check:${questionId}`,
    overlay: { kind: 'check', numbers: keys, aim, category, offence, reason, author, members },
    disclosure: { type: 'check', handling: 0, sensitive: false },
    texts: new Map([
      ['justification.aim', aim],
      ['justification.offence', offence],
      ['justification.reason', reason],
    ]),
  };
}
