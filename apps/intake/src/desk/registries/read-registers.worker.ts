import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, logEvents, Metrics } from '#libs/observability';
import { Transaction } from '#libs/persistence';
import {
  type Digest,
  dayNumber,
  daysKept,
  FactBook,
  factsOf,
  findHints,
  readRegisterLine,
  type RegisterEvent,
  type RegisterFact,
} from '#libs/registers';
import { Clock, sooner, type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { Practice } from '../../shared/practice/practice.js';
import { eventMark, MARK_BYTES } from '../../shared/registers/event-mark.js';
import { type Register, RegistersOptions } from './registers.options.js';
import { type FeedCursor, type FeedPart, RegistryFeed } from './registry-feed.js';
import { type RaisedHint, RegistryRepository } from './registry.repository.js';

/** How long the counter is shown a hint behind the last entry that it counts. */
const SHOWN_DAYS = 14;
/** Clocks of registers and of this machine may be a day apart. */
const DAYS_AHEAD = 1;

const events = logEvents('registers', { linesRefused: 'warn', folderFailed: 'error' });

/**
 * Reads what registers delivered, keeps digests of what the rules count, and raises hints. A hint is shown at the counter and does nothing:
 * no signal comes of it but by a person.
 */
@Injectable()
export class ReadRegisters extends Worker {
  override readonly name = 'read-registers';
  private readonly refused: ReturnType<typeof refusedOf>;
  private readonly unread: ReturnType<typeof unreadOf>;

  constructor(
    private readonly options: RegistersOptions,
    private readonly feed: RegistryFeed,
    private readonly facts: RegistryRepository,
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly log: EventLog,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    super();
    [this.refused, this.unread] = [refusedOf(metrics), unreadOf(metrics)];
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const register of this.options.registers) result = sooner(result, await this.readOn(register));
    return result;
  }

  /** Facts, hints and place are stored together: what is read twice after a crash counts once. */
  private readOn(register: Register): Promise<StepResult> {
    const { name, organisation } = register;
    return this.transaction.run(async (tx) => {
      const cursor = await this.facts.cursor(tx, name);
      const part = await this.partBehind(register, cursor);
      if (part === null || part.cursor === null || part.cursor === cursor) return 'idle';
      const told = this.eventsIn(part.lines);
      this.note(name, part.lines.length - told.length, part.cursor);
      await this.take(tx, told, organisation);
      await this.facts.goOn(tx, name, part.cursor);
      return part.isFull ? 'full' : 'worked';
    });
  }

  private note(register: string, refused: number, { at }: FeedCursor): void {
    if (refused === 0) return;
    this.log.write(events.linesRefused, { part: register, count: refused, offset: at });
    this.refused.inc({ register }, refused);
  }

  /** A folder that is away holds up no other register. */
  private async partBehind({ name: register, folder }: Register, cursor: FeedCursor | null): Promise<FeedPart | null> {
    try {
      const part = await this.feed.read(folder, cursor);
      this.unread.set({ register }, 0);
      return part;
    } catch (error) {
      this.log.write(events.folderFailed, { part: register }, error);
      this.unread.set({ register }, 1);
      return null;
    }
  }

  private eventsIn(lines: readonly string[]): readonly RegisterEvent[] {
    const lastDay = dayNumber(this.clock.now()) + DAYS_AHEAD;
    return lines.flatMap((line) => {
      const event = readRegisterLine(line);
      return event === null || event.day > lastDay ? [] : [event];
    });
  }

  private async take(tx: EntityManager, told: readonly RegisterEvent[], organisation: string): Promise<void> {
    const rules = this.practice.content.hints;
    const today = dayNumber(this.clock.now());
    const digest = this.digestOf(organisation);
    const facts = told
      .flatMap((event) => factsOf(event, { rules, digest }))
      .map((fact) => ({ ...fact, keptUntil: fact.day + daysKept(fact, rules) }))
      .filter(({ keptUntil }) => keptUntil >= today);
    const book = new FactBook();
    for (const known of await this.facts.beside(tx, facts)) book.add(known);
    const fresh = facts.filter((fact) => book.add(fact));
    await this.facts.keep(tx, fresh);
    for (const hint of raisedBy(fresh, { book, organisation, rules })) await this.facts.raise(tx, hint);
  }

  /** Under a key of this service, and apart for each organisation: nobody compares one with another, or with a list of all there are. */
  private digestOf(organisation: string): Digest {
    return (kind, said) =>
      kind === 'event'
        ? eventMark(organisation, said).toString('hex')
        : createHmac('sha256', this.options.key)
            .update(`${organisation}\n${kind}\n${said}`)
            .digest()
            .subarray(0, MARK_BYTES)
            .toString('hex');
  }
}

function refusedOf(metrics: Metrics) {
  return metrics.counter({
    name: 'intake_register_lines_refused_total',
    help: 'Lines of a register that were passed over, as they are none.',
    labels: ['register'],
  });
}

function unreadOf(metrics: Metrics) {
  return metrics.gauge({
    name: 'intake_register_unread',
    help: 'Whether the folder of a register cannot be read.',
    labels: ['register'],
  });
}

/** The last of each pattern counts most. */
function raisedBy(
  facts: readonly RegisterFact[],
  of: { readonly book: FactBook; readonly organisation: string; readonly rules: Practice['content']['hints'] },
): Iterable<RaisedHint> {
  const raised = new Map<string, RaisedHint>();
  for (const fact of facts)
    for (const hint of findHints(fact, of.book.beside(fact), of.rules)) {
      const { by, key } = fact;
      const { organisation } = of;
      raised.set(`${hint.rule.id} ${key}`, { ...hint, by, key, organisation, shownUntil: hint.lastDay + SHOWN_DAYS });
    }
  return raised.values();
}
