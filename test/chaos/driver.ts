import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import { Random } from '../network/simulation/random.js';
import { type Cast, LEGAL_BASIS } from './cast.js';
import type { Submission } from './history.js';

/** How long a person rests between two submissions. */
export interface Pace {
  readonly fromMs: number;
  readonly toMs: number;
}

/** In all about six submissions a second. */
const USUAL: Pace = { fromMs: 300, toMs: 900 };
/** A person gives up then, and does not know. */
const ANSWER_MS = 15_000;
const LONGEST_NOTE = 3_500;
const CHANGES = 0.2;
/** Of those of unknown outcome, so many are asked again under their key. */
const REPEATED = 0.9;
const REPEATS = { most: 6, pauseMs: 500 };
/** A key whose request died under way is free again after a minute. */
const REPEATED_AFTER_MS = 62_000;

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly recordId?: string;
  readonly messages?: readonly { readonly messageId: string }[];
}

interface Request {
  readonly path: string;
  readonly method: 'POST' | 'PATCH';
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** One person in each country, who enters records and changes one after the other and remembers what each came to. */
export class Driver {
  readonly submissions: Submission[] = [];
  /** What the persons do now; null while they rest. */
  private work: { readonly ended: AbortController; readonly persons: Promise<unknown> } | null = null;
  /** Creates of unknown outcome that are asked about again. */
  private readonly owed: { readonly submission: Submission; readonly request: Request }[] = [];
  private readonly randoms: ReadonlyMap<Country, Random>;
  private readonly pace: Pace;

  constructor(
    private readonly cast: Cast,
    private readonly spaceId: string,
    { seed, pace = USUAL }: { readonly seed: number; readonly pace?: Pace | undefined },
  ) {
    this.pace = pace;
    this.randoms = new Map(COUNTRIES.map((country, i) => [country, new Random(seed * 4 + i)]));
  }

  begin(): void {
    const ended = new AbortController();
    const persons = Promise.all(COUNTRIES.map((country) => this.enterMany(country, ended.signal)));
    this.work = { ended, persons };
  }

  /** Lets each person finish what was begun; what nobody knows the outcome of is asked again, for most. */
  async rest(): Promise<void> {
    this.stop();
    await this.work?.persons;
    this.work = null;
  }

  stop(): void {
    this.work?.ended.abort();
  }

  private async enterMany(country: Country, signal: AbortSignal): Promise<void> {
    const random = this.randomOf(country);
    while (!signal.aborted) {
      await this.repeatOwed(country);
      await this.enter(country, random);
      await delay(random.between(this.pace.fromMs, this.pace.toMs), null, { signal }).catch(() => undefined);
    }
  }

  private async enter(country: Country, random: Random): Promise<void> {
    const session = await this.cast.as(country, 'investigator');
    const earlier = random.chance(CHANGES) ? this.ownRecord(country, random) : null;
    const release =
      earlier?.release ??
      draw(
        COUNTRIES.filter((other) => other !== country),
        random,
      );
    const marker = randomUUID();
    const note = { property: 'notes', value: `${marker} ${'őț'.repeat(random.between(0, LONGEST_NOTE / 2))}` };
    const request = earlier ? await this.change(session, earlier, note) : this.creation(release, note);
    // A person who cannot even see the record changes nothing.
    if (!request) return;
    const submission: Submission = {
      marker,
      from: country,
      release,
      kind: earlier ? 'change' : 'create',
      beganMs: Date.now(),
      endedMs: 0,
      outcome: 'info',
      said: '',
      repeated: false,
      recordId: null,
      messageIds: [],
    };
    this.submissions.push(submission);
    settle(submission, await ask(session, request));
    if (submission.outcome !== 'info' || submission.kind !== 'create' || !random.chance(REPEATED)) return;
    await repeat(session, request, submission);
    this.owed.push({ submission, request });
  }

  /** Asks once more where an answer is owed for so long that nothing can be under way any more. */
  private async repeatOwed(country: Country): Promise<void> {
    const dueMs = Date.now() - REPEATED_AFTER_MS;
    const due = this.owed.filter(({ submission }) => submission.from === country && submission.endedMs < dueMs);
    for (const { submission, request } of due)
      if (submission.outcome === 'info')
        settle(submission, await ask(await this.cast.as(country, 'investigator'), request));
  }

  private creation(release: readonly Country[], note: object): Request {
    const statements = [{ property: 'name', value: 'Minta Példa' }, note];
    return {
      path: `spaces/${this.spaceId}/records`,
      method: 'POST',
      body: { type: 'person', release, legalBasis: LEGAL_BASIS, statements },
      headers: { 'idempotency-key': randomUUID() },
    };
  }

  private async change(session: ApiSession, { recordId }: Submission, note: object): Promise<Request | null> {
    const path = `spaces/${this.spaceId}/records/${recordId}`;
    try {
      const answer = await session.look(path, AbortSignal.timeout(ANSWER_MS));
      const etag = answer.headers.get('etag');
      if (!answer.ok || etag === null) return null;
      return {
        path,
        method: 'PATCH',
        body: { legalBasis: LEGAL_BASIS, assert: [note] },
        headers: { 'if-match': etag },
      };
    } catch {
      return null;
    }
  }

  /** One of the newest own records that are known to be accepted. */
  private ownRecord(country: Country, random: Random): Submission | null {
    const own = this.submissions.filter(
      ({ from, kind, outcome, recordId }) => from === country && kind === 'create' && outcome === 'ok' && recordId,
    );
    return own.length === 0 ? null : random.pick(own.slice(-5));
  }

  private randomOf(country: Country): Random {
    return this.randoms.get(country) ?? new Random(0);
  }
}

function draw(others: readonly Country[], random: Random): readonly Country[] {
  const some = others.filter(() => random.chance(0.7));
  return some.length > 0 ? some : [random.pick(others)];
}

/** Asks again under the same key, some times: an answer must be that of the first attempt, or of one that counts once. */
async function repeat(session: ApiSession, request: Request, submission: Submission): Promise<void> {
  submission.repeated = true;
  for (let i = 0; i < REPEATS.most && submission.outcome === 'info'; i += 1) {
    await delay(REPEATS.pauseMs);
    settle(submission, await ask(session, request));
  }
}

async function ask(session: ApiSession, { path, method, body, headers }: Request): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await session.send(path, JSON.stringify(body), { method, headers, signal });
    const said: Partial<Answer> = JSON.parse(await answer.text());
    return { code: '', ...said, status: answer.status };
  } catch (error) {
    return { status: 0, code: String(error) };
  }
}

/** A refusal is definite unless it speaks of another attempt that is still under way. */
function settle(submission: Submission, answer: Answer): void {
  submission.endedMs = Date.now();
  submission.said = `${answer.status} ${answer.code}`.trim();
  if (answer.status === 202) {
    submission.outcome = 'ok';
    submission.recordId = answer.recordId ?? null;
    submission.messageIds = (answer.messages ?? []).map(({ messageId }) => messageId);
  } else if (answer.status >= 400 && answer.status < 500 && !answer.code.startsWith('IDEMPOTENCY')) {
    submission.outcome = 'fail';
  }
}
