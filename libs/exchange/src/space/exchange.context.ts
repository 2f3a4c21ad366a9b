import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { ExchangeIdentity } from './exchange.identity.js';
import { KnownListRepository } from './known-list.repository.js';
import { Wakes } from './wakes.js';

/** What every worker of the exchange needs beside its own tables. */
@Injectable()
export class ExchangeContext {
  constructor(
    readonly identity: ExchangeIdentity,
    readonly clock: Clock,
    readonly transaction: Transaction,
    readonly wakes: Wakes,
    readonly lists: KnownListRepository,
  ) {}

  get member(): string {
    return this.identity.member;
  }
}
