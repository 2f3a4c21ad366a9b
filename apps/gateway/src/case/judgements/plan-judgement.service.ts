import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { handlingCode } from '#libs/approval';
import { IdentityJudgedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { CaseDoor, type CaseEntry, type CaseMessage, type Planned, refusalOf } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { RepeatedValues } from '../records/repeated-values.service.js';
import type { JudgePairDto } from './dto/judge-pair.dto.js';
import { JudgementError } from './judgement.errors.js';
import type { OwnWord } from './judgement.repository.js';
import { type Pair, pairSubject } from './pair.js';
import type { HeldPair, HeldRecord } from './pair-holders.repository.js';
import type { JudgedRecord, JudgementOverlay } from './pending-judgement.js';
import { hearersOf } from './hearers.js';
import { REASONS, VERDICTS } from './verdicts.table.js';

/** A word that somebody wants to say. */
export interface Judging {
  readonly pair: Pair;
  readonly held: HeldPair;
  readonly dto: JudgePairDto;
  readonly messageId: string;
  readonly revision: number;
  /** What this country said before, where it is on the log. */
  readonly own: OwnWord | null;
  /** Members that others told of the pair: they hold both. */
  readonly told: readonly string[];
}

/** With which marks it goes. */
type Marks = Omit<CaseMessage['disclosure'], 'type'>;

/** Plans what a word on two records comes to: sent, or only asked about. */
@Injectable()
export class PlanJudgement {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly repeated: RepeatedValues,
  ) {}

  /** @throws JudgementError REASON_REQUIRED */
  async plan(tx: EntityManager, entry: CaseEntry, judging: Judging): Promise<Planned> {
    const { pair, dto, messageId } = judging;
    requireReason(dto);
    const { member } = this.identity;
    const recipients = hearersOf(judging, { own: member, others: entry.others });
    const marks = await this.marksOf(tx, entry, { ...judging, recipients });
    const text = textOf(dto);
    const message: CaseMessage = {
      messageId,
      schema: IdentityJudgedSchema,
      message: messageOf(entry, judging),
      recipients,
      subject: pairSubject(pair),
      overlay: overlayOf(entry, judging, [member, ...recipients].toSorted()),
      disclosure: { type: 'judgement', ...marks },
      texts: new Map(text === '' ? [] : [['text', text]]),
    };
    const { handling, sensitive } = marks;
    const refusal = refusalOf(
      () => this.door.require(entry, 'identity.judge', { recipients, handling, sensitive }),
      () => [{ property: null, members: recipients }],
    );
    return { base: `${pairSubject(pair)}@${dto.seen}`, messages: [message], untouched: [], refusal };
  }

  /** A word without a text quotes nobody. A text has the label of the case, and the marks of what it repeats of the two. */
  private async marksOf(
    tx: EntityManager,
    { spaceNo, defaults }: CaseEntry,
    { pair, dto, recipients }: Judging & { readonly recipients: readonly string[] },
  ): Promise<Marks> {
    const text = textOf(dto);
    if (text === '') return { handling: 0, sensitive: false, owners: [this.identity.member] };
    const [left, right] = [pair.left, pair.right].map((recordId) =>
      this.repeated.marksOf(tx, spaceNo, { text, recipients, recordId }),
    );
    const marks = [await left, await right].flatMap((one) => (one ? [one] : []));
    return {
      handling: Math.max(handlingCode(defaults.handling), ...marks.map(({ handling }) => handling)),
      sensitive: marks.some(({ sensitive }) => sensitive),
      owners: [...new Set([this.identity.member, ...marks.flatMap(({ owners }) => owners)])],
    };
  }
}

function textOf({ text }: JudgePairDto): string {
  return (text ?? '').trim();
}

/** The same and different say why, in a reason of theirs; another reason is said in words. */
function requireReason({ verdict, reasons = [], ...dto }: JudgePairDto): void {
  if (verdict !== 'same' && verdict !== 'different') return;
  const known: readonly string[] = REASONS[verdict];
  if (reasons.length === 0 || reasons.some((reason) => !known.includes(reason)))
    throw new JudgementError('REASON_REQUIRED', `no reason for ${verdict}`, 'reasons');
  if (reasons.includes('other') && (dto.text ?? '').trim() === '')
    throw new JudgementError('REASON_REQUIRED', 'another reason is said in words', 'text');
}

/** What takes a word back says nothing of its own. */
function saidOf({ dto }: Judging) {
  const isTakenBack = dto.verdict === 'none';
  return { reasons: isTakenBack ? [] : (dto.reasons ?? []), text: isTakenBack ? '' : textOf(dto) };
}

function messageOf({ by }: CaseEntry, judging: Judging) {
  const { pair, held, dto, revision } = judging;
  return create(IdentityJudgedSchema, {
    judgements: [
      {
        left: uuidBytes(pair.left),
        right: uuidBytes(pair.right),
        revision,
        verdict: VERDICTS[dto.verdict],
        ...saidOf(judging),
        leftBase: uuidBytes(held.left.base),
        rightBase: uuidBytes(held.right.base),
      },
    ],
    author: by.name,
  });
}

function overlayOf({ by }: CaseEntry, judging: Judging, readers: readonly string[]): JudgementOverlay {
  const { held, dto, revision } = judging;
  return {
    kind: 'pair-judged',
    left: recordOf(held.left),
    right: recordOf(held.right),
    revision,
    verdict: dto.verdict,
    ...saidOf(judging),
    author: by.name,
    readers,
  };
}

function recordOf({ recordId, owner, name }: HeldRecord): JudgedRecord {
  return { recordId, owner, name };
}
