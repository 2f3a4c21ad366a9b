import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, uuidText } from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { groundName } from '../../vocabulary/recall-reasons.table.js';
import { PurgeRepository } from './purge.repository.js';
import { PURGE_WAITS_MS } from './purge-terms.js';

/** Notes what is to be erased where this country lets go. It sends nothing. */
@Injectable()
export class PurgeReactor extends Reactor {
  override readonly due = null;

  constructor(
    private readonly purges: PurgeRepository,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const at = this.clock.now();
    for (const { message, sender, position } of messages) {
      if (!isMessage(message, DataRecalledSchema)) continue;
      if (message.members.length > 0 && !message.members.includes(this.identity.member)) continue;
      const eraseAt = new Date(at.getTime() + PURGE_WAITS_MS[groundName(message.ground)]);
      const due = { position, owner: sender, recordId: uuidText(message.recordId), at, eraseAt };
      await this.purges.note(tx, worksIn(spaceNo), due);
    }
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}
