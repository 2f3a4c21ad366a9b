import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, type Decider, type Entered } from '#libs/member';
import { isProgram, type Person } from '#libs/people';
import { isDrafting } from '#libs/vocabulary';
import { ApprovalError } from './approval.errors.js';
import type { Colleague } from './approval-view.repository.js';
import { toDecide } from './who-decides.js';

/** Who decides, who reads. What leads to an agreement is under none yet: those who may sign let it go. */
@Injectable()
export class ApprovalAccess {
  constructor(private readonly door: CaseDoor) {}

  /** Cases that a person may know of, by number; all that is asked about their approvals is asked of these. */
  async cases(by: Person): Promise<ReadonlyMap<number, CaseEntry>> {
    const entries = await this.door.everywhere(by, 'agreement.read');
    return new Map(entries.map((entry) => [entry.spaceNo, entry]));
  }

  /** A decision is a person's: a program has no hands. @throws AccessError ACCESS_DENIED; ApprovalError APPROVAL_BY_PROGRAM */
  requireDecider(entry: CaseEntry, type: string | null = null): void {
    this.door.require(entry, toDecide(type), {});
    if (isProgram(entry.by)) throw new ApprovalError('APPROVAL_BY_PROGRAM', 'programs decide nothing');
  }

  /** A person who allows many kinds at once may decide each of them. @throws as `requireDecider` */
  requireDeciderOfAll(entry: CaseEntry, types: readonly string[]): void {
    for (const type of kindsOf(types)) this.requireDecider(entry, type);
  }

  decides(entry: CaseEntry, type: string | null = null): boolean {
    return !isProgram(entry.by) && this.mayDecide(entry, type);
  }

  /** By roles and agreement alone: a program decides nothing, and may know. */
  mayDecide(entry: CaseEntry, type: string | null = null): boolean {
    return this.door.decide(entry, toDecide(type)).allowed;
  }

  /** Those of these colleagues who may decide in a case; a colleague who is not on its team may not. */
  deciding(entry: CaseEntry, type: string | null, colleagues: readonly Colleague[]): readonly Decider[] {
    return colleagues.flatMap(({ roles, ...one }) =>
      this.door.lets(entry, { ...one, roles }, toDecide(type)) ? [one] : [],
    );
  }

  /** Those of these colleagues who may decide about each of these types. */
  decidingAll(entry: CaseEntry, types: readonly string[], colleagues: readonly Colleague[]): readonly Decider[] {
    const all = kindsOf(types).map((type) => this.deciding(entry, type, colleagues));
    const [first = [], ...others] = all;
    return first.filter(({ id }) => others.every((some) => some.some((one) => one.id === id)));
  }

  /** Spaces of these in which a person decides about messages of a type. */
  decidedIn(entries: Iterable<CaseEntry>, type: string | null): readonly Entered[] {
    return [...entries].flatMap((entry) => (this.decides(entry, type) ? [entry.spaceNo] : []));
  }

  /** Standing approvals are seen by those who decide what they are about, and by those who work under them. */
  sees(entry: CaseEntry, types: readonly string[]): boolean {
    return kindsOf(types).every((type) => {
      const works = isDrafting(type) ? this.comments(entry) : this.reads(entry);
      return works || this.mayDecide(entry, type);
    });
  }

  reads(entry: CaseEntry, type: string | null = null): boolean {
    return this.door.decide(entry, isDrafting(type) ? 'agreement.read' : 'record.read').allowed;
  }

  /** For those who read records, or have a say before there are any. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toReadStanding(spaceId: string, by: Person): Promise<CaseEntry> {
    const entry = await this.door.enter(spaceId, by, 'agreement.read');
    if (!this.comments(entry)) this.door.require(entry, 'record.read', {});
    return entry;
  }

  private comments(entry: CaseEntry): boolean {
    return this.door.decide(entry, 'agreement.comment').allowed;
  }
}

/** One type of each kind that is decided by a rule of its own. */
function kindsOf(types: readonly string[]): readonly string[] {
  return [types.find((type) => isDrafting(type)), types.find((type) => !isDrafting(type))].flatMap(
    (type) => type ?? [],
  );
}
