import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RequestNamesRepository } from './request-names.repository.js';
import { requestNumber } from './request-number.js';

/** Two draws find a free short number in a new case; behind these, a long one is as good. */
const SHORT_DRAWS = 64;
const SHORT_DIGITS = 6;

/** Draws the id of a request, anew until no other request of this country in the case has its number. */
@Injectable()
export class DrawRequest {
  constructor(
    private readonly names: RequestNamesRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Two that draw at one moment may meet; then both are shown of one number. */
  async draw(tx: EntityManager, { spaceNo, spaceId }: CaseEntry): Promise<string> {
    const own = (await this.names.ids([spaceNo], tx)).filter(({ creditor }) => creditor === this.identity.member);
    const taken = new Set(own.map(({ id }) => requestNumber(spaceId, id)));
    for (let draw = 0; ; draw += 1) {
      const id = uuid();
      const number = requestNumber(spaceId, id);
      const isShort = number.length === SHORT_DIGITS;
      if (!taken.has(number) && isShort === draw < SHORT_DRAWS) return id;
    }
  }
}
