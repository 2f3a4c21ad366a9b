import { Injectable } from '@nestjs/common';
import { type OnceRequest, validateAs } from '#libs/http';
import {
  Audience,
  type AudienceView,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { JudgePairDto } from './dto/judge-pair.dto.js';
import { ForeseeEffects } from './foresee-effects.service.js';
import { JudgementError } from './judgement.errors.js';
import { JudgementRepository } from './judgement.repository.js';
import { type Pair, pairOf, pairSubject, seenText } from './pair.js';
import { type HeldPair, PairHoldersRepository } from './pair-holders.repository.js';
import { type JudgementOverlay, pendingJudgement } from './pending-judgement.js';
import { PlanJudgement } from './plan-judgement.service.js';
import { toldOf } from './read-pair.service.js';
import { verdictName } from './verdicts.table.js';

interface Wanted {
  readonly entry: CaseEntry;
  readonly dto: JudgePairDto;
  readonly messageId: string;
  readonly due: Due | null;
}

const KIND = 'identity.judgement';

/** What the schema lets a revision be. Of two equal ones the later counts, so that no used-up number locks a country out. */
const MOST_REVISIONS = 1_000_000;

/** Says of two records whether they are one, or takes that back. A country has one word on a pair: of two who speak at once one is told. */
@Injectable()
export class JudgePair {
  constructor(
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly judgements: JudgementRepository,
    private readonly holders: PairHoldersRepository,
    private readonly planning: PlanJudgement,
    private readonly foreseeing: ForeseeEffects,
    private readonly transaction: Transaction,
    private readonly audience: Audience,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'identity.judge', send: (...held) => this.sendHeld(...held) });
  }

  /** @throws JudgementError; AccessError ACCESS_DENIED; AudienceChanged */
  async judge(once: OnceRequest, entry: CaseEntry, dto: JudgePairDto): Promise<Sent> {
    return once.run(async (tx) => {
      const [sent] = await this.send(tx, { entry, dto, messageId: uuid(), due: null });
      if (!sent) throw new Error('a word on a pair became nothing');
      return sent;
    });
  }

  /** What it would come to, by the function that sends it; nothing of it is kept. @throws as `judge` */
  async foresee(entry: CaseEntry, dto: JudgePairDto): Promise<AudienceView> {
    return this.transaction.run(async (tx) => {
      const subject = pairSubject(pairOf(dto.left, dto.right));
      const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
      const planned = await this.planned(tx, { entry, dto, messageId: uuid(), due: null }, overlaysOf(pending));
      return this.audience.of(tx, entry, [planned]);
    });
  }

  private async send(tx: EntityManager, wanted: Wanted): Promise<readonly Sent[]> {
    const { entry, dto, messageId, due } = wanted;
    const subject = pairSubject(pairOf(dto.left, dto.right));
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const request = { id: messageId, dto: saidIn(dto) };
    const same = due === null ? await this.holding.same(tx, entry, { kind: KIND, request }) : null;
    if (same) return same;
    const others = pending.filter((one) => one.messageId !== messageId);
    const planned = await this.planned(tx, wanted, overlaysOf(others));
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending, seconds: dto.hold, due };
    return (await this.holding.hold(tx, entry, holdable)) ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(JudgePairDto, request['dto']);
    return this.send(tx, { entry, dto, messageId: request.id, due });
  }

  private async planned(tx: EntityManager, { entry, dto, messageId }: Wanted, coming: readonly JudgementOverlay[]) {
    const pair = pairOf(dto.left, dto.right);
    const held = await this.holders.of(tx, entry.spaceNo, pair);
    if (!held || pair.left === pair.right)
      throw new JudgementError('PAIR_NOT_HELD', 'not two records that this member holds');
    if (held.left.type !== held.right.type) throw new JudgementError('KINDS_DIFFER', 'records of two types');
    const own = await this.judgements.own(tx, entry.spaceNo, pair);
    const revision = Math.max(own?.revision ?? 0, ...coming.map((one) => one.revision));
    requireSeen({ pair, held, dto, revision }, standingOf(own, coming));
    if (dto.verdict === 'none' && !isSaid(own, coming))
      throw new JudgementError('NOTHING_SAID', 'no word to take back');
    const said = await this.judgements.of(tx, entry.spaceNo, pair);
    const apart = dto.anyway
      ? null
      : await this.foreseeing.disputedBy(tx, entry, { pair, held, said, verdict: dto.verdict });
    if (apart) throw new JudgementError('WOULD_DISPUTE', 'two records are kept apart', 'verdict', { ...apart });
    return this.planning.plan(tx, entry, {
      pair,
      held,
      dto,
      messageId,
      revision: Math.min(revision + 1, MOST_REVISIONS),
      own,
      told: toldOf(said),
    });
  }
}

type Own = Awaited<ReturnType<JudgementRepository['own']>>;

function overlaysOf(pending: readonly { readonly overlay: object }[]): readonly JudgementOverlay[] {
  return pending.map(({ overlay }) => pendingJudgement(overlay));
}

/** What of this country stands or is to stand: told to whoever decides at the same time. */
function standingOf(own: Own, coming: readonly JudgementOverlay[]): Readonly<Record<string, string>> {
  const last = coming.at(-1);
  if (last) return { verdict: last.verdict, author: last.author };
  return own ? { verdict: verdictName(own.verdict), author: own.author } : {};
}

function isSaid(own: Own, coming: readonly JudgementOverlay[]): boolean {
  const last = coming.at(-1)?.verdict ?? (own ? verdictName(own.verdict) : 'none');
  return last !== 'none';
}

interface Seeing {
  readonly pair: Pair;
  readonly held: HeldPair;
  readonly dto: JudgePairDto;
  readonly revision: number;
}

/** Whoever decides has seen both as they are, and what their country said of them. */
function requireSeen({ pair, held, dto, revision }: Seeing, standing: Readonly<Record<string, string>>): void {
  const versions = new Map([held.left, held.right].map(({ recordId, version }) => [recordId, version]));
  if (dto.seen === seenText(pair, { versions, revision })) return;
  throw new JudgementError(
    'PAIR_MOVED_ON',
    'a record or the word of the country is not what was seen',
    'seen',
    standing,
  );
}
