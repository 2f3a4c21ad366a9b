import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { DataSource } from 'typeorm';
import { ForeseeEffects } from './foresee-effects.service.js';
import { hearersOf, isSaidAtHome } from './hearers.js';
import type { JudgementState, JudgementView, PairWords } from './judgement-view.js';
import { type ComingJudgement, JudgementRepository, type StoredJudgement } from './judgement.repository.js';
import { pairOf } from './pair.js';
import { type HeldPair, lacking, PairHoldersRepository } from './pair-holders.repository.js';
import { isAsked, wordsOf } from './pair-words.js';
import { REASON_CODES, verdictName } from './verdicts.table.js';

export type { PairWords } from './judgement-view.js';
export { pairOf, seenText } from './pair.js';

const STATES: Readonly<Record<string, JudgementState>> = { held: 'held', waiting: 'waiting-for-approval' };

/** Shows what countries say of two records. */
@Injectable()
export class ReadPair {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly judgements: JudgementRepository,
    private readonly holders: PairHoldersRepository,
    private readonly foreseeing: ForeseeEffects,
  ) {}

  /** What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. Null where one of them is not here. */
  async of(entry: CaseEntry, ids: readonly [string, string]): Promise<PairWords | null> {
    const { spaceNo, others } = entry;
    const pair = pairOf(...ids);
    const coming = await this.judgements.coming(this.dataSource, spaceNo, pair);
    const stored = await this.judgements.of(this.dataSource, spaceNo, pair);
    const held = await this.holders.of(this.dataSource, spaceNo, pair);
    if (!held) return null;
    const { member } = this.identity;
    const own = await this.judgements.own(this.dataSource, spaceNo, pair);
    const isBack = new Set(stored.map(({ firstId }) => firstId));
    const isComing = coming.filter(({ messageId }) => !isBack.has(messageId));
    const said = stored.filter(({ verdict }) => verdictName(verdict) !== 'none').map(viewOf);
    return {
      said: inOrder([...said, ...isComing.map((one) => comingView(member, one))], held),
      own: member,
      hearers: hearersOf({ held, own, told: toldOf(stored) }, { own: member, others }),
      lacks: isSaidAtHome(held, member) ? lacking(held) : null,
      asked: isAsked(member, wordsOf(stored)),
      effects: await this.foreseeing.of(entry, { pair, held, said: stored }),
      revision: Math.max(own?.revision ?? 0, ...isComing.map(({ overlay }) => overlay.revision)),
    };
  }
}

/** Members that heard of a pair from those who said something of it. */
export function toldOf(said: readonly Pick<StoredJudgement, 'readers'>[]): readonly string[] {
  return [...new Set(said.flatMap(({ readers }) => readers))];
}

function viewOf({ member, verdict, reasons, text, author, at, readers }: StoredJudgement): JudgementView {
  return {
    member,
    verdict: verdictName(verdict),
    reasons: knownOf(reasons),
    text,
    author,
    at,
    state: 'said',
    readers,
  };
}

function comingView(member: string, { overlay, state, at }: ComingJudgement): JudgementView {
  const { verdict, reasons, text, author, readers } = overlay;
  return { member, verdict, reasons, text, author, at, state: STATES[state] ?? 'on-its-way', readers };
}

function knownOf(reasons: readonly string[]): readonly string[] {
  const known: readonly string[] = REASON_CODES;
  return reasons.filter((reason) => known.includes(reason));
}

/** Owners first: their words count. */
function inOrder(said: readonly JudgementView[], { left, right }: HeldPair): readonly JudgementView[] {
  const isOwner = ({ member }: JudgementView): number => (member === left.owner || member === right.owner ? 0 : 1);
  return said.toSorted((a, b) => isOwner(a) - isOwner(b));
}
