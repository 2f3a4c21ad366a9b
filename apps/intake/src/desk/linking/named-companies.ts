import { Injectable } from '@nestjs/common';
import { companyNamesOf, isSealed } from '#libs/forms';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';
import { type CamePlace, SignalRepository } from '../../shared/signals/signal.repository.js';
import type { StoredSignal } from '../../shared/signals/stored-signal.js';
import { AlikeCompanies } from './alike-companies.js';
import { LINKED_DAYS } from './linked-pair.js';

const AT_ONCE = 1_000;
const DAY_MS = 86_400_000;
/** Doors store what came at one moment within this, in any order. */
const OVERLAP_MS = 60_000;
/** Names stay in memory so long after somebody looked last. */
const KEPT_MS = 600_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Names in memory, and up to where signals were read. */
interface Held {
  readonly companies: AlikeCompanies;
  place: CamePlace;
  usedAt: Date;
}

/** Companies that signals of half a year name, in memory while somebody weighs: a link by name is proposed on demand and stored nowhere. */
@Injectable()
export class NamedCompanies {
  private held: Held | null = null;
  private reading: Promise<AlikeCompanies> | null = null;

  constructor(
    private readonly practice: Practice,
    private readonly signals: SignalRepository,
    private readonly clock: Clock,
  ) {}

  /** All that are named until now. Whoever asks meanwhile waits for the same reading. */
  current(): Promise<AlikeCompanies> {
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  /** Forgets all names once nobody has looked for a while; says whether it did. */
  forgetUnused(now: Date): boolean {
    if (this.held === null || now.getTime() - this.held.usedAt.getTime() < KEPT_MS) return false;
    this.held = null;
    return true;
  }

  private async read(): Promise<AlikeCompanies> {
    const now = this.clock.now();
    const first = { at: new Date(now.getTime() - LINKED_DAYS * DAY_MS), signalId: FIRST_ID };
    const held = this.held ?? { companies: new AlikeCompanies(now.getFullYear()), place: first, usedAt: now };
    let page: readonly StoredSignal[];
    do {
      page = await this.signals.came(this.classes(), held.place, AT_ONCE);
      for (const signal of page) held.companies.put(signal.signalId, this.namesIn(signal));
      const last = page.at(-1);
      if (last) held.place = { at: last.receivedAt, signalId: last.signalId };
    } while (page.length === AT_ONCE);
    const overlapping = new Date(Math.min(held.place.at.getTime(), now.getTime() - OVERLAP_MS));
    held.place = { at: overlapping, signalId: FIRST_ID };
    held.usedAt = now;
    this.held = held;
    return held.companies;
  }

  private namesIn({ class: id, content }: StoredSignal): readonly string[] {
    const form = this.practice.content.reporters.get(id);
    if (!form || content === null || isSealed(form, content.answers)) return [];
    return companyNamesOf(form, content.answers);
  }

  /** Classes of reporters who are asked for a company. */
  private classes(): readonly string[] {
    const forms = [...this.practice.content.reporters];
    return forms
      .filter(([, { fields }]) => fields.some(({ link, kind }) => link && kind === 'company'))
      .map(([id]) => id);
  }
}
