import { Injectable } from '@nestjs/common';
import { AgreementInForce } from './agreement-in-force.js';

/** Names spaces by their agreements. */
@Injectable()
export class SpaceTitles {
  constructor(private readonly agreements: AgreementInForce) {}

  /** Titles of the agreements in force; spaces without one have none. */
  async of(spaceNos: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const titles = new Map<number, string>();
    for (const spaceNo of new Set(spaceNos)) {
      const mandate = await this.agreements.of(spaceNo);
      if (mandate.kind === 'agreement') titles.set(spaceNo, mandate.agreement.title);
    }
    return titles;
  }
}
