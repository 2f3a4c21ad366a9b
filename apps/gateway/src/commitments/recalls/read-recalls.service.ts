import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, MessagePlaces } from '#libs/exchange';
import { CaseDoor, type CaseEntry } from '#libs/member';
import { Clock } from '#libs/work';
import { contributionName, namedContribution } from '../../vocabulary/contribution-name.js';
import { groundName } from '../../vocabulary/recall-reasons.table.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { RecallAnswers } from '../machine/recall-answers.service.js';
import { RecallError } from './recall.errors.js';
import { placesOf } from './recall-places.js';
import { type RecallMessage, type RecallPart, RecallRepository } from './recall.repository.js';
import type { PurgeView, RecallMessages, RecallView } from './recall-view.js';

/** Shows what became of a recall. */
@Injectable()
export class ReadRecalls {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly recalls: RecallRepository,
    private readonly places: MessagePlaces,
    private readonly answers: RecallAnswers,
    private readonly clock: Clock,
  ) {}

  /** @throws RecallError RECALL_NOT_FOUND */
  async one(entry: CaseEntry, name: string): Promise<RecallView> {
    const { spaceNo } = entry;
    const named = namedContribution(name);
    const parts = named === null ? [] : await this.recalls.parts(spaceNo, named);
    const [first] = parts;
    if (named === null || !first) throw new RecallError('RECALL_NOT_FOUND', 'no such recall here');
    const places = await this.places.of(
      spaceNo,
      parts.map(({ position }) => position),
    );
    const answers = await this.answers.answers(spaceNo, named);
    const seen = { own: this.identity.member, now: this.clock.now() };
    return {
      recallId: contributionName(named),
      owner: named.member,
      recordId: first.recordId,
      recordType: first.recordType === null ? null : recordTypeName(first.recordType),
      ground: groundName(first.ground),
      reason: first.reason,
      whole: first.whole,
      author: first.author,
      at: first.at.toISOString(),
      values: parts.reduce((sum, { values }) => sum + values, 0),
      letsGo: parts.some(({ letsGo }) => letsGo),
      here: await this.here(entry, parts),
      places: placesOf({ parts, places, answers }, seen),
      said: saidIn(await this.recalls.messages(spaceNo, named)),
    };
  }

  /** The last of its parts tells when it is gone; what is kept is shown to those who decide about it. */
  private async here(entry: CaseEntry, parts: readonly RecallPart[]): Promise<PurgeView | null> {
    const due = parts.filter(({ eraseAt }) => eraseAt !== null);
    const [first] = due;
    if (!first) return null;
    const { spaceNo } = entry;
    const eraseAt = Math.max(...due.map((one) => one.eraseAt?.getTime() ?? 0));
    const purged = due.map((one) => one.purgedAt?.getTime() ?? null);
    const hold = await this.recalls.hold(spaceNo, first.recordId);
    const positions = due.map(({ position }) => position);
    const isShown = hold !== null && this.door.decide(entry, 'recall.hold').allowed;
    const values = isShown ? await this.recalls.kept(spaceNo, positions) : [];
    return {
      eraseAt: new Date(eraseAt).toISOString(),
      purgedAt: purged.includes(null) ? null : new Date(Math.max(...purged.map(Number))).toISOString(),
      waits: due.some(({ waits }) => waits),
      hold: hold && { ...hold, at: hold.at.toISOString(), values },
    };
  }
}

function saidIn(rows: readonly RecallMessage[]): RecallMessages {
  const of = (kind: RecallMessage['kind']) =>
    rows.flatMap(({ messageId, sender, ...row }) => (row.kind === kind ? [{ messageId, sender }] : []));
  return { recalls: of('recall'), offers: of('offer'), answers: of('answer'), values: of('value') };
}
