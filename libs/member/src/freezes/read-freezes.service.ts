import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { PersonRepository } from '#libs/people';
import { FindFreezes } from './find-freezes.service.js';
import type { Freeze } from './freeze.js';
import { type DecisionRow, FreezeDecisionRepository } from './freeze-decision.repository.js';
import { FreezeError } from './freeze.errors.js';
import type { FreezeDecisionView, FreezeJournalView, FreezeView } from './freeze-view.js';

/** Decisions of the journal that are shown. */
const MOST_DECISIONS = 200;

/** A freeze with what was decided about it. */
export interface KnownFreeze {
  readonly freeze: Freeze;
  readonly decision: DecisionRow | null;
}

/** Shows what stands still, why, and what was decided. */
@Injectable()
export class ReadFreezes {
  constructor(
    private readonly finding: FindFreezes,
    private readonly decisions: FreezeDecisionRepository,
    private readonly people: PersonRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  async list(): Promise<readonly FreezeView[]> {
    const known = await this.known();
    const names = await this.namesOf(known.flatMap(({ decision }) => decision ?? []));
    return known.map((one) => this.view(one, names));
  }

  /** @throws FreezeError FREEZE_NOT_FOUND */
  async one(id: string): Promise<FreezeView> {
    const known = await this.find(id);
    return this.view(known, await this.namesOf(known.decision === null ? [] : [known.decision]));
  }

  /** @throws FreezeError FREEZE_NOT_FOUND where nothing of this evidence stands still */
  async find(id: string): Promise<KnownFreeze> {
    const known = (await this.known()).find(({ freeze }) => freeze.places.some((place) => place.evidenceHash === id));
    if (!known) throw new FreezeError('FREEZE_NOT_FOUND', 'nothing of this evidence stands still');
    return known;
  }

  async journal(): Promise<readonly FreezeJournalView[]> {
    const rows = (await this.decisions.all()).slice(0, MOST_DECISIONS);
    const names = await this.namesOf(rows);
    return rows.map((row) => {
      const { kind, member, spaceId, position, evidenceHash } = row;
      return { kind, member, spaceId, position, evidenceHash, ...decisionView(row, names) };
    });
  }

  private async known(): Promise<readonly KnownFreeze[]> {
    const decisions = await this.decisions.all();
    const freezes = await this.finding.all(decisions);
    return freezes.map((freeze) => ({ freeze, decision: decisionOf(freeze, decisions) }));
  }

  private view({ freeze, decision }: KnownFreeze, names: ReadonlyMap<string, string>): FreezeView {
    const { kind, member, since, places, evidence, stops } = freeze;
    return {
      id: places[0]?.evidenceHash ?? '',
      kind,
      member,
      since: since.toISOString(),
      places: places.map(({ spaceId, position, evidenceHash }) => ({ spaceId, position, evidenceHash })),
      evidence,
      stops,
      decidable: kind !== 'fork' || member !== this.identity.member,
      keyCounts: keyCounts(freeze),
      state: decision === null ? 'open' : decision.at === null ? 'proposed' : 'confirmed',
      decision: decision && decisionView(decision, names),
    };
  }

  private namesOf(rows: readonly DecisionRow[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(rows.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy ?? proposedBy]));
  }
}

/** Whether any key under the evidence still counts where the evidence is; what a list drops counts no more than what it revokes. */
export function keyCounts({ evidence }: Freeze): boolean {
  return evidence.some(({ key }) => key !== null && (key.status === 'active' || key.status === 'retired'));
}

/** Two lists are decided about once; everything else place by place, and all places of a freeze together. */
function decisionOf({ places }: Freeze, decisions: readonly DecisionRow[]): DecisionRow | null {
  const hashes = new Set(places.map(({ evidenceHash }) => evidenceHash));
  return decisions.find(({ evidenceHash }) => hashes.has(evidenceHash)) ?? null;
}

function decisionView(row: DecisionRow, names: ReadonlyMap<string, string>): FreezeDecisionView {
  const { proposalId, cause, reason, proposedBy, proposedAt, confirmedBy, confirmReason, at } = row;
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  return {
    proposalId,
    cause,
    reason,
    proposedBy: named(proposedBy),
    proposedAt: proposedAt.toISOString(),
    confirmedBy: confirmedBy === null ? null : named(confirmedBy),
    confirmReason,
    at: at?.toISOString() ?? null,
  };
}
