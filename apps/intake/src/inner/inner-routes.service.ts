import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { HandoverRepository } from '../shared/handovers/handover.repository.js';
import { HANDED_TO } from '../shared/handovers/signal-handover.js';
import { SignalRepository } from '../shared/signals/signal.repository.js';
import { foreignSignalIn, signalIdsIn } from './foreign-signal.js';
import { answersIn, TakeAnswers } from './take-answers.service.js';
import { TakeForeign } from './take-foreign.service.js';

/** Status and body of an answer. */
export interface InnerAnswer {
  readonly status: number;
  readonly body?: object;
}

const AT_ONCE = 50;
const SEQ = /^\d{1,18}$/;

/** Answers the services behind: what waits for them, that they have it, what became of it; and what other countries told them. */
@Injectable()
export class InnerRoutes {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly signals: SignalRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly answers: TakeAnswers,
    private readonly foreign: TakeForeign,
  ) {}

  async answer(
    caller: string,
    { method, url, body }: { method: string; url: URL; body: unknown },
  ): Promise<InnerAnswer> {
    const place = `${method} ${url.pathname}`;
    if (place === 'GET /v1/handovers') return this.waiting(caller);
    if (place === 'POST /v1/acknowledgements') return this.acknowledge(caller, body);
    if (place === 'POST /v1/answers') return this.answered(caller, body);
    if (caller === HANDED_TO['FOREIGN'] && place === 'POST /v1/foreign-signals') return this.told(body);
    if (caller === HANDED_TO['FOREIGN'] && place === 'POST /v1/foreign-outcomes') return this.became(body);
    return { status: 404 };
  }

  private async waiting(caller: string): Promise<InnerAnswer> {
    const rows = await this.handovers.waitingFor(caller, AT_ONCE);
    return { status: 200, body: { items: rows.map(({ seq, kind, body }) => ({ seq: String(seq), kind, body })) } };
  }

  /** What is said twice changes nothing: the rows are gone. */
  private async acknowledge(caller: string, body: unknown): Promise<InnerAnswer> {
    const seqs = seqsIn(body);
    if (seqs === null) return { status: 400 };
    await this.transaction.run(async (tx) => {
      const taken = await this.handovers.taken(tx, caller, seqs);
      const by = { id: `service:${caller}`, name: caller, at: this.clock.now() };
      for (const { kind, signalId } of taken) {
        await this.signals.fetched(tx, signalId, { target: kind, at: by.at });
        await this.signals.note(tx, signalId, { kind: 'FETCHED', code: kind, by });
      }
    });
    return { status: 204 };
  }

  /** A signal of another country, for the desk to weigh. */
  private async told(body: unknown): Promise<InnerAnswer> {
    const signal = foreignSignalIn(body);
    if (signal === null) return { status: 400 };
    return { status: (await this.foreign.take(signal)) ? 204 : 400 };
  }

  private async became(body: unknown): Promise<InnerAnswer> {
    const signalIds = signalIdsIn(body, AT_ONCE);
    if (signalIds === null) return { status: 400 };
    return { status: 200, body: await this.foreign.outcomes(signalIds) };
  }

  private async answered(caller: string, body: unknown): Promise<InnerAnswer> {
    const answers = answersIn(body, AT_ONCE);
    if (answers === null) return { status: 400 };
    return { status: 200, body: { unknown: await this.answers.take(caller, answers) } };
  }
}

/** The numbers of what a caller has, no more than it is given at once; null where they are none. */
function seqsIn(body: unknown): readonly string[] | null {
  const seqs: unknown = typeof body === 'object' && body !== null && 'seqs' in body ? body.seqs : null;
  if (!Array.isArray(seqs) || seqs.length === 0 || seqs.length > AT_ONCE) return null;
  const numbers = seqs.filter((seq): seq is string => typeof seq === 'string' && SEQ.test(seq));
  return numbers.length === seqs.length ? numbers : null;
}
