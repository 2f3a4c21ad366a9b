import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AskRepository } from './ask.repository.js';
import { requestNumber } from './request-number.js';

/** Two draws find a free short number in a new case; behind these, a long one is as good. */
const SHORT_DRAWS = 64;
const SHORT_DIGITS = 6;

/** Draws the id of a question, anew until no other question of this country in the case has its number. */
@Injectable()
export class DrawAsk {
  constructor(
    private readonly asks: AskRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Two that draw at one moment may meet; then both are shown of one number. */
  async draw(tx: EntityManager, { spaceNo, spaceId }: CaseEntry): Promise<string> {
    const own = (await this.asks.ids([spaceNo], tx)).filter(({ asker }) => asker === this.identity.member);
    const taken = new Set(own.map(({ askId }) => requestNumber(spaceId, askId)));
    for (let draw = 0; ; draw += 1) {
      const id = uuid();
      const number = requestNumber(spaceId, id);
      const isShort = number.length === SHORT_DIGITS;
      if (!taken.has(number) && isShort === draw < SHORT_DRAWS) return id;
    }
  }
}
