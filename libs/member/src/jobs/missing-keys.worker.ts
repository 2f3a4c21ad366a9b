import { Injectable } from '@nestjs/common';
import { type AwaitingMessage, AwaitingMessageRepository, News } from '#libs/exchange';
import { Duties } from '#libs/inbox';
import { Transaction } from '#libs/persistence';
import type { DutyState } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { KEY_MISSING, missingKeyKey, missingKeyState, PATIENCE_MS } from './missing-key.duties.js';

/** Asks the authors of messages that wait too long for the sealing key of a member, as long as they do. */
@Injectable()
export class MissingKeysWorker extends Worker {
  override readonly name = 'missing-keys';

  constructor(
    private readonly messages: AwaitingMessageRepository,
    private readonly duties: Duties,
    private readonly news: News,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const before = new Date(this.clock.now().getTime() - PATIENCE_MS);
    const waiting = new Map(
      (await this.messages.acceptedBefore(before)).map((one) => [missingKeyKey(one.messageId), one]),
    );
    const open = new Map((await this.duties.ofKind(KEY_MISSING)).map(({ key, matter }) => [key, matter]));
    const states: DutyState<typeof KEY_MISSING>[] = [
      ...[...open.keys()].filter((key) => !waiting.has(key)).map((key) => ({ key, duty: null })),
      ...[...waiting].filter(([key, one]) => !isOf(open.get(key), one)).map(([, one]) => missingKeyState(one)),
    ];
    if (states.length > 0) await this.transaction.run((tx) => this.news.ask(tx, states));
    return 'idle';
  }
}

function isOf(matter: object | undefined, { members }: AwaitingMessage): boolean {
  return matter !== undefined && 'members' in matter && String(matter.members) === String(members);
}
