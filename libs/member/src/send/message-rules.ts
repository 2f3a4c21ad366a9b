import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import type { CaseMessage } from './case-message.js';

/** Refuses messages that must not be sent as they are, by an error of its feature; reads alone. */
export type MessageRule = (tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]) => Promise<void>;

/** What features ask of all that people send, whatever way it takes; they say so when the service starts. */
@Injectable()
export class MessageRules {
  private readonly rules: MessageRule[] = [];

  add(rule: MessageRule): void {
    this.rules.push(rule);
  }

  /** @throws as the rules, the first that refuses */
  async require(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<void> {
    for (const rule of this.rules) await rule(tx, entry, messages);
  }
}
