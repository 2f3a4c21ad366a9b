import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { AskError } from './ask.errors.js';
import { AskRepository } from './ask.repository.js';
import type { AskView, ListedAsk } from './ask-view.js';
import { NamedSubjects } from './named-subjects.service.js';

/** Shows questions of and to this country. */
@Injectable()
export class ReadAsks {
  constructor(
    private readonly asks: AskRepository,
    private readonly subjects: NamedSubjects,
  ) {}

  /** Open ones first, then the newest. */
  async list(entry: CaseEntry): Promise<readonly ListedAsk[]> {
    return this.subjects.of(entry, await this.asks.list(entry));
  }

  /** Of two that repeat an id the newer one. @throws AskError ASK_NOT_FOUND */
  async one(entry: CaseEntry, askId: string): Promise<AskView> {
    const [ask] = await this.asks.some(entry, [askId]);
    if (!ask) throw new AskError('ASK_NOT_FOUND', 'no such question of or to this member');
    return ask;
  }
}
