import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry } from '#libs/member';
import type { Person } from '#libs/people';
import { readSaidNumber } from '#libs/vocabulary';
import type { FoundCommitment } from './commitment-view.js';
import type { FindCommitmentsDto } from './dto/find-commitments.dto.js';
import { ReadCommitments } from './read-commitments.service.js';
import { type RequestId, RequestNamesRepository } from './request-names.repository.js';
import { requestNumber } from './request-number.js';

const FEW = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** Looks for requests of all cases that a person reads: by their number, or by words of what was asked. */
@Injectable()
export class FindCommitments {
  constructor(
    private readonly door: CaseDoor,
    private readonly names: RequestNamesRepository,
    private readonly read: ReadCommitments,
  ) {}

  /** The newest first. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async find(by: Person, { q, spaceId }: FindCommitmentsDto): Promise<readonly FoundCommitment[]> {
    const entries =
      spaceId === undefined
        ? await this.door.everywhere(by, 'record.read')
        : [await this.door.enter(spaceId, by, 'record.read')];
    const cases = new Map<number, CaseEntry>(entries.map((entry) => [entry.spaceNo, entry]));
    const wanted = readSaidNumber(q)?.isRequest === false ? [] : await this.wanted(cases, q);
    const found: FoundCommitment[] = [];
    for (const [spaceNo, entry] of cases) {
      const names = wanted.filter((one) => one.spaceNo === spaceNo);
      if (names.length === 0) continue;
      const views = await this.read.some(entry, names);
      found.push(...views.map((view) => ({ spaceId: entry.spaceId, ...view })));
    }
    return found.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, FEW);
  }

  private async wanted(cases: ReadonlyMap<number, CaseEntry>, q: string): Promise<readonly RequestId[]> {
    const said = readSaidNumber(q);
    const spaceNos = [...cases.values()].map(({ spaceNo }) => spaceNo);
    if (said === null) {
      const words = wordsOf(q);
      const rows = words.length === 0 ? [] : await this.names.texts(spaceNos);
      return rows.filter(({ text, author }) => beginsWords(`${text} ${author}`, words)).slice(0, FEW);
    }
    if (!said.isRight) return [];
    const isSaid = ({ spaceNo, id, creditor }: RequestId): boolean =>
      (said.owners.length === 0 || said.owners.includes(creditor)) &&
      requestNumber(cases.get(spaceNo)?.spaceId ?? '', id) === said.digits;
    return (await this.names.ids(spaceNos)).filter(isSaid);
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
