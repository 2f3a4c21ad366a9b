import { Agent, request } from 'node:https';
import { Injectable } from '@nestjs/common';
import { isEdtfDate } from '#libs/vocabulary';
import type { OutgoingAnswer } from './answers/signal-answer.repository.js';
import { IntakeOptions } from './intake.options.js';
import { SIGNAL_OUTCOMES, SIGNAL_REASONS, type SignalOutcome, type SignalReason } from './answers/signal-answer.js';
import { type HandedSignal, readHandedSignal } from './handed-signal.js';
import type { ForeignAtDesk } from './passed/foreign-desk.repository.js';

/** For a whole answer: an idle timeout never ends one that trickles. */
const DEADLINE_MS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** Something that waits at intake. */
export interface Waiting {
  readonly seq: string;
  readonly kind: string;
  readonly signal: HandedSignal;
}

/** What intake says became of a signal of another country. */
export interface ForeignOutcome {
  readonly signalId: string;
  readonly outcome: SignalOutcome;
  /** Null where it has none that another country may be told. */
  readonly reason: SignalReason | null;
}

export interface ForeignOutcomes {
  readonly outcomes: readonly ForeignOutcome[];
  readonly unknown: readonly string[];
}

/** Intake is there, knows this gateway, and did not do what it was asked: another thing may go. */
export class IntakeRefused extends Error {
  override readonly name = 'IntakeRefused';
}

/** It cannot be read, is too long, or failed at intake; every other status is about the caller or the build. */
const REFUSED: ReadonlySet<number> = new Set([400, 413, 500]);

/** Asks the intake of this country over mutual TLS. */
@Injectable()
export class IntakeClient {
  private readonly agent: Agent;

  constructor(private readonly options: IntakeOptions) {
    this.agent = new Agent({ ...options.tls, keepAlive: true, maxSockets: 1, minVersion: 'TLSv1.3' });
  }

  /** What waits for this gateway. @throws Error where intake is away or answers anything else */
  async waiting(): Promise<readonly Waiting[]> {
    const answer: unknown = JSON.parse(await this.ask('GET', '/v1/handovers'));
    const items = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : null;
    if (!Array.isArray(items)) throw new Error('intake answered no list');
    return items.map(waitingOf);
  }

  /** Says that these are stored here, upon which intake deletes them and no other. @throws Error as above */
  async acknowledge(seqs: readonly string[]): Promise<void> {
    await this.ask('POST', '/v1/acknowledgements', JSON.stringify({ seqs }));
  }

  /** Says what became of signals. Gives those that intake never sent to this gateway. @throws IntakeRefused; Error as above */
  async answer(answers: readonly OutgoingAnswer[]): Promise<readonly string[]> {
    const said: unknown = JSON.parse(await this.ask('POST', '/v1/answers', JSON.stringify({ answers })));
    const unknown = typeof said === 'object' && said !== null && 'unknown' in said ? said.unknown : null;
    if (!Array.isArray(unknown)) throw new Error('intake answered no list');
    return answers.flatMap(({ signalId }) => (unknown.includes(signalId) ? [signalId] : []));
  }

  /** Brings a signal of another country that a person accepted; one that is there changes nothing. @throws IntakeRefused; Error as above */
  async tell(signal: ForeignAtDesk): Promise<void> {
    await this.ask('POST', '/v1/foreign-signals', JSON.stringify(toldToDesk(signal)));
  }

  /** What became of those, where anything did, and which of them intake does not have. @throws IntakeRefused; Error as above */
  async outcomes(signalIds: readonly string[]): Promise<ForeignOutcomes> {
    const said: unknown = JSON.parse(await this.ask('POST', '/v1/foreign-outcomes', JSON.stringify({ signalIds })));
    const items = typeof said === 'object' && said !== null && 'items' in said ? said.items : null;
    const unknown = typeof said === 'object' && said !== null && 'unknown' in said ? said.unknown : null;
    if (!Array.isArray(items) || !Array.isArray(unknown)) throw new Error('intake answered no list');
    return { outcomes: items.flatMap(outcomeOf), unknown: signalIds.filter((id) => unknown.includes(id)) };
  }

  close(): void {
    this.agent.destroy();
  }

  private ask(method: string, path: string, body?: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.options.url), { agent: this.agent, method }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > MOST_BYTES) call.destroy(new Error('the answer is too long'));
        });
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          const said = `intake answered HTTP ${status}`;
          if (status === 200 || status === 204) resolve(text);
          else reject(REFUSED.has(status) ? new IntakeRefused(said) : new Error(said));
        });
        response.on('error', reject);
      });
      const deadline = setTimeout(() => call.destroy(new Error('no answer in time')), DEADLINE_MS);
      call.on('close', () => clearTimeout(deadline));
      call.on('error', reject);
      call.end(body);
    });
  }
}

/** As the form of its class at intake has it. A number of people of an age that is not known is as one of a minor there. */
function toldToDesk({ deskId, seen, when, places, persons, things, forms }: ForeignAtDesk) {
  const said = (kind: string) => things.filter((one) => one.kind === kind).map((one) => one.said);
  const ages = new Set(persons.map(({ age }) => age));
  const people = persons.reduce((sum, { count }) => sum + count, 0);
  return {
    signalId: deskId,
    answers: {
      story: seen,
      minor: ages.has('minor') ? 'yes' : ages.size === 1 && ages.has('adult') ? 'no' : 'unknown',
      ...(people > 0 ? { people } : {}),
      ...(isEdtfDate(when) ? { time: when } : {}),
      forms,
      place: places,
      plate: said('plate'),
      phone: said('phone'),
      account: said('account'),
      company: said('company'),
    },
  };
}

function outcomeOf(item: unknown): readonly ForeignOutcome[] {
  if (typeof item !== 'object' || item === null || !('signalId' in item) || !('outcome' in item)) return [];
  const outcome = SIGNAL_OUTCOMES.find((one) => one === item.outcome);
  const reason = 'reason' in item ? SIGNAL_REASONS.find((one) => one === item.reason) : undefined;
  if (typeof item.signalId !== 'string' || outcome === undefined) return [];
  return [{ signalId: item.signalId, outcome, reason: outcome === 'NONE' ? (reason ?? null) : null }];
}

function waitingOf(item: unknown): Waiting {
  if (typeof item !== 'object' || item === null || !('seq' in item) || !('kind' in item) || !('body' in item))
    throw new Error('intake answered no handover');
  const { seq, kind, body } = item;
  if (typeof seq !== 'string' || typeof kind !== 'string') throw new Error('intake answered no handover');
  return { seq, kind, signal: readHandedSignal(body) };
}
