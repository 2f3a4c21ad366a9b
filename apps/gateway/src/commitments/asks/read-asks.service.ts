import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { AskRepository } from './ask.repository.js';
import type { AskView } from './ask-view.js';

/** Shows questions of and to this country. */
@Injectable()
export class ReadAsks {
  constructor(private readonly asks: AskRepository) {}

  /** Open ones first, then the newest. */
  list({ spaceNo }: CaseEntry): Promise<readonly AskView[]> {
    return this.asks.list(spaceNo);
  }
}
