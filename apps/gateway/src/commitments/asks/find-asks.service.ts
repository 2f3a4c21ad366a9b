import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry } from '#libs/member';
import type { Person } from '#libs/people';
import { readSaidNumber } from '#libs/vocabulary';
import { type AskId, AskRepository } from './ask.repository.js';
import type { FoundAsk } from './ask-view.js';
import type { FindAsksDto } from './dto/find-asks.dto.js';
import { requestNumber } from './request-number.js';

const FEW = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** Looks for requests of all cases that a person reads: by their number, or by words of what was asked. */
@Injectable()
export class FindAsks {
  constructor(
    private readonly door: CaseDoor,
    private readonly asks: AskRepository,
  ) {}

  /** The newest first. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async find(by: Person, { q, spaceId }: FindAsksDto): Promise<readonly FoundAsk[]> {
    const entries =
      spaceId === undefined
        ? await this.door.everywhere(by, 'record.read')
        : [await this.door.enter(spaceId, by, 'record.read')];
    const cases = new Map<number, CaseEntry>(entries.map((entry) => [entry.spaceNo, entry]));
    const wanted = readSaidNumber(q)?.isRequest === false ? [] : await this.wanted(cases, q);
    const found: FoundAsk[] = [];
    for (const [spaceNo, entry] of cases) {
      const ids = wanted.filter((one) => one.spaceNo === spaceNo).map(({ askId }) => askId);
      if (ids.length === 0) continue;
      const views = await this.asks.some(entry, ids);
      found.push(...views.map((view) => ({ spaceId: entry.spaceId, ...view })));
    }
    return found.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, FEW);
  }

  private async wanted(cases: ReadonlyMap<number, CaseEntry>, q: string): Promise<readonly AskId[]> {
    const said = readSaidNumber(q);
    const spaceNos = [...cases.values()].map(({ spaceNo }) => spaceNo);
    if (said === null) {
      const words = wordsOf(q);
      const rows = words.length === 0 ? [] : await this.asks.texts(spaceNos);
      return rows.filter(({ reason, author }) => beginsWords(`${reason} ${author}`, words)).slice(0, FEW);
    }
    if (!said.isRight) return [];
    const isSaid = ({ spaceNo, askId, asker }: AskId): boolean =>
      (said.owners.length === 0 || said.owners.includes(asker)) &&
      requestNumber(cases.get(spaceNo)?.spaceId ?? '', askId) === said.digits;
    return (await this.asks.ids(spaceNos)).filter(isSaid);
  }
}

/** Without accents and capitals. */
function wordsOf(said: string): readonly string[] {
  return said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
}

function beginsWords(said: string, words: readonly string[]): boolean {
  const own = wordsOf(said);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}
