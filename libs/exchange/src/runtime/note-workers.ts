import { Injectable } from '@nestjs/common';
import type { Worker } from '#libs/work';
import { CosignerWorker } from '../receipts/cosigner.worker.js';
import { NotesReaderWorker } from '../receipts/notes-reader.worker.js';
import { RulesAtSizes } from '../receipts/rules-at-sizes.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { RuleChangeRepository } from '../space/rule-change.repository.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { CosignRepository } from '../tree/cosign.repository.js';
import { TileRepository } from '../tree/tile.repository.js';

/** Makes the workers that read and write cosigned notes. */
@Injectable()
export class NoteWorkers {
  constructor(
    private readonly context: ExchangeContext,
    private readonly cosigns: CosignRepository,
    private readonly tiles: TileRepository,
    private readonly rules: RuleChangeRepository,
  ) {}

  reader(session: ShardSession, turns: SpaceTurns): Worker {
    return new NotesReaderWorker(session, turns, this.context, this.cosigns, this.tiles, new RulesAtSizes(this.rules));
  }

  cosigner(session: ShardSession, turns: SpaceTurns): Worker {
    return new CosignerWorker(session, turns, this.context, this.cosigns);
  }
}
