import { Injectable } from '@nestjs/common';
import { lintText } from '#libs/forms';
import { Transaction } from '#libs/persistence';
import { LANGUAGES } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { Practice } from '../shared/practice/practice.js';
import { judgeNewSignal } from '../shared/signals/judge-new-signal.js';
import { SignalIntake } from '../shared/signals/signal-intake.repository.js';
import { SignalRepository } from '../shared/signals/signal.repository.js';
import type { FirstSaid } from '../shared/signals/stored-signal.js';
import { type FeedbackOutcome, OUTCOMES } from '../shared/mailboxes/box-message.js';
import type { ForeignSignal } from './foreign-signal.js';

const FOREIGN = 'foreign';
/** An end at the desk says what became of it. */
const ENDS: Readonly<Record<string, FeedbackOutcome>> = { CONTEXT_ONLY: 'PICTURE', DISMISSED: 'NONE' };

/** What became of a signal of another country: a word and a reason. */
export interface ForeignOutcome {
  readonly signalId: string;
  readonly outcome: FeedbackOutcome;
  readonly reason: string | null;
}

/** Of those that were asked for: what became of some, and which are no signals of other countries here. */
export interface ForeignOutcomes {
  readonly items: readonly ForeignOutcome[];
  readonly unknown: readonly string[];
}

/** Takes signals of other countries that a person of the gateway accepted, for the desk to weigh, and says what became of them. */
@Injectable()
export class TakeForeign {
  constructor(
    private readonly practice: Practice,
    private readonly intake: SignalIntake,
    private readonly signals: SignalRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * One that is here changes nothing. False for a text that surely says who somebody is: nobody at the desk could weigh it, and at the gateway
   * a person answers it.
   */
  async take({ signalId, answers: brought }: ForeignSignal): Promise<boolean> {
    const form = this.practice.content.reporters.get(FOREIGN);
    if (!form) throw new Error(`the content has no class ${FOREIGN}`);
    const receivedAt = this.clock.now();
    const known = this.practice.content.lists.get('exploitation')?.entries.map(({ code }) => code) ?? [];
    const answers = { ...brought, forms: brought.forms.filter((code) => known.includes(code)) };
    const signal = judgeNewSignal(this.practice, { form, answers, receivedAt });
    return this.transaction.run(async (tx) => {
      if ((await this.signals.lock(tx, signalId)) !== null) return true;
      if (this.saysWho(answers, receivedAt)) return false;
      await this.intake.add(tx, { ...signal, signalId, language: LANGUAGES[0], lane: 'normal', organisation: null });
      return true;
    });
  }

  /** A caller learns nothing of signals of this country: they are as unknown as ids that nobody has. */
  async outcomes(signalIds: readonly string[]): Promise<ForeignOutcomes> {
    const found = await this.signals.firstSaid(signalIds, FOREIGN);
    const here = new Set(found.map(({ signalId }) => signalId));
    return { items: found.flatMap(outcomeOf), unknown: signalIds.filter((id) => !here.has(id)) };
  }

  private saysWho({ story, place, company }: ForeignSignal['answers'], at: Date): boolean {
    const written = { country: this.practice.country.id, asOf: at.toISOString().slice(0, 10) };
    const isSure = ({ certainty }: { readonly certainty: string }): boolean => certainty === 'sure';
    return [story, ...place, ...company].some((text) => lintText(text, written).some(isSure));
  }
}

/** What was said first of it: by the desk, by who investigates, or by its end, whose code is why. */
function outcomeOf({ signalId, kind, code, reason }: FirstSaid): readonly ForeignOutcome[] {
  if (kind === null) return [];
  const end = ENDS[kind];
  const outcome = end ?? OUTCOMES.find((one) => one === code);
  if (outcome === undefined) return [];
  return [{ signalId, outcome, reason: outcome === 'NONE' ? (end === undefined ? reason : code) : null }];
}
