import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { OnceRequest } from '#libs/http';
import { AgreementTerms, CaseDoor, type CaseEntry, type Sent, SendToCase } from '#libs/member';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { FindNames } from '../find-names.service.js';
import { AskNumbers } from './ask-numbers.service.js';
import { CheckError } from './check.errors.js';
import type { CheckLinesDto } from './dto/check-lines.dto.js';
import type { Justification } from './justification.js';
import { ListCheckRepository } from './list-check.repository.js';
import { ListValues, numbersOf } from './list-values.service.js';
import type { WrittenLine } from './read-lines.js';
import { nameOf, type ReadList, readList } from './read-list.js';
import { SealedAtHome, type SealedValue } from './sealed-at-home.service.js';
import type { SealedHere } from './check-view.js';

/** How long a list is kept, and asked about. */
const KEPT_MS = 30 * DAY_MS;

/** What became of a list that somebody looks up. */
export interface MadeCheck {
  readonly checkId: string;
  /** How the question to others was sent; null where nobody is asked. */
  readonly sent: Sent | null;
}

/** Looks a list up at home, and asks members which of its numbers they know. */
@Injectable()
export class MakeCheck {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly agreements: AgreementTerms,
    private readonly asking: AskNumbers,
    private readonly lists: ListCheckRepository,
    private readonly values: ListValues,
    private readonly sealed: SealedAtHome,
    private readonly names: FindNames,
    private readonly clock: Clock,
  ) {}

  /** @throws CheckError JUSTIFICATION_REQUIRED, LIST_WITHOUT_NUMBERS, LIST_TOO_LONG; AccessError ACCESS_DENIED */
  async make(once: OnceRequest, entry: CaseEntry, dto: CheckLinesDto): Promise<MadeCheck> {
    const members = dto.members.toSorted();
    const why = justificationOf(dto);
    if (members.length > 0 && why === null)
      throw new CheckError('JUSTIFICATION_REQUIRED', 'nobody is asked without a reason', 'justification');
    if (members.length > 0) this.door.require(entry, 'check.send', { recipients: members });
    const list = await readList(linesOf(dto.lines), this.identity.member);
    if (members.length > 0 && list.places.size === 0)
      throw new CheckError('LIST_WITHOUT_NUMBERS', 'nothing in it that others are asked about', 'lines');
    const named = await this.names.of(entry, list.names);
    return once.run((tx) => this.keep(tx, { entry, list, named, members, why, checkId: once.id }));
  }

  private async keep(tx: EntityManager, wanted: Wanted): Promise<MadeCheck> {
    const { entry, members, list, why, checkId } = wanted;
    const fingerprint = fingerprintOf(wanted);
    const same = await this.lists.same(tx, entry.spaceNo, { personId: entry.by.id, fingerprint });
    if (same !== null) return { checkId: same, sent: null };
    const createdAt = this.clock.now();
    const check = { checkId, personId: entry.by.id, author: entry.by.name, members, justification: why, fingerprint };
    const until = { createdAt, expiresAt: new Date(createdAt.getTime() + KEPT_MS) };
    const sealed = sealedBy(await this.sealed.of(tx, entry, numbersOf(list)));
    const values = await this.values.of(tx, entry.spaceNo, { list, named: wanted.named, sealed });
    await this.lists.keep(tx, entry.spaceNo, { ...check, ...until, keys: list.places.size, values });
    if (members.length === 0 || why === null) return { checkId, sent: null };
    const terms = (await this.agreements.of(tx, entry.spaceNo)).at(-1);
    if (!terms) throw new Error('the door let somebody ask where nothing is agreed');
    const asking = { checkId, members, keys: list.places.size, justification: why, author: entry.by.name, terms };
    const { message } = await this.asking.announce(tx, entry.spaceNo, asking);
    return { checkId, sent: await this.sending.sendOne(tx, entry, message) };
  }
}

interface Wanted {
  readonly entry: CaseEntry;
  readonly list: ReadList;
  /** Records by the names of the list. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly members: readonly string[];
  readonly why: Justification | null;
  readonly checkId: string;
}

function sealedBy(values: readonly SealedValue[]): ReadonlyMap<string, readonly SealedHere[]> {
  const by = new Map<string, SealedHere[]>();
  for (const { type, desk, ...value } of values) {
    const name = nameOf(value);
    by.set(name, [...(by.get(name) ?? []), { type, desk }]);
  }
  return by;
}

function linesOf(written: readonly string[]): readonly WrittenLine[] {
  return written.map((raw, i) => ({ line: i + 1, raw }));
}

function justificationOf({ justification }: CheckLinesDto): Justification | null {
  if (!justification) return null;
  const { category } = justification;
  const [aim, offence, reason] = [justification.aim, justification.offence, justification.reason].map((one) =>
    one.trim(),
  );
  return aim && offence && reason ? { aim, category, offence, reason } : null;
}

function fingerprintOf({ list, members, why }: Wanted): Uint8Array {
  const said = list.lines.map(({ line, raw }) => [line, raw]);
  return createHash('sha256')
    .update(JSON.stringify([said, members, why]))
    .digest();
}
