import { Injectable } from '@nestjs/common';
import { validateAs } from '#libs/http';
import type { CaseEntry, Planned } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { AnswerAsk } from './answer-ask.service.js';
import { AskRelease } from './ask-release.service.js';
import { AnswerDto } from './dto/answer.dto.js';
import { AskDto } from './dto/ask.dto.js';

export type { AnswerDto } from './dto/answer.dto.js';
export type { AskDto } from './dto/ask.dto.js';

/** Plans questions and answers by the functions that send them; nothing is locked or written. */
@Injectable()
export class PlanAsks {
  constructor(
    private readonly asking: AskRelease,
    private readonly answering: AnswerAsk,
  ) {}

  /** @throws HttpError VALIDATION_FAILED; as `AskRelease.plan` */
  async ask(tx: EntityManager, entry: CaseEntry, body: unknown): Promise<Planned> {
    return this.asking.plan(tx, entry, await validateAs(AskDto, body));
  }

  /** @throws HttpError VALIDATION_FAILED; as `AnswerAsk.plan` */
  async answer(
    tx: EntityManager,
    entry: CaseEntry,
    { askId, answer }: { readonly askId: string; readonly answer: unknown },
  ): Promise<Planned> {
    return this.answering.plan(tx, entry, { askId, dto: await validateAs(AnswerDto, answer) });
  }
}
