import { Injectable } from '@nestjs/common';
import { DutyKinds } from '#libs/service';
import type { DutyKind, DutyState, KnownFor } from '#libs/vocabulary';
import { DataSource, type EntityManager } from 'typeorm';
import {
  compareDuties,
  type DutyRow,
  type HeldDuty,
  holdDuties,
  lookAtDuty,
  type OpenDuty,
  openDuties,
  prunedBefore,
  releaseDuties,
  storeDuties,
} from './duty.repository.js';

/** What waits under a key, for people that are known. */
export type KnownState<K extends DutyKind = DutyKind> = DutyState<K, KnownFor>;

/** Keeps what waits for people. Each state stands for all of its key; what people put aside stays with the key. */
@Injectable()
export class Duties {
  constructor(
    private readonly kinds: DutyKinds,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Sets what services cause, in their transaction. Of several states of one key the last one stands.
   *
   * @throws Error for a kind that no feature specifies
   */
  set(tx: EntityManager, states: readonly KnownState[]): Promise<void> {
    return storeDuties(tx, this.rowsOf(states), { origin: 'here', standing: [] });
  }

  /**
   * Sets what messages cause; a rebuild makes it again. Own messages among them stand now: they hold none of these duties any more.
   *
   * @throws as `set`
   */
  setFromLog(tx: EntityManager, states: readonly KnownState[], standing: readonly string[]): Promise<void> {
    return storeDuties(tx, this.rowsOf(states), { origin: 'log', standing });
  }

  /** Somebody who may act on it looked at what it asks: nobody else need be called. */
  async lookAt(key: string): Promise<void> {
    await lookAtDuty(this.dataSource, key);
  }

  /** What waits of a kind. */
  ofKind(kind: DutyKind): Promise<readonly OpenDuty[]> {
    return openDuties(this.dataSource, kind);
  }

  /** Compares what waits because of messages of a space with the last of these states of each key. With `keep`, brings it in line. */
  async compareWithLog(
    tx: EntityManager,
    states: readonly KnownState[],
    { spaceNo, now, keep }: { readonly spaceNo: number; readonly now: Date; readonly keep: boolean },
  ): Promise<{ readonly missing: readonly string[]; readonly superfluous: readonly string[] }> {
    const since = prunedBefore(now);
    const kept = (row: DutyRow): boolean => row.kind !== null && (row.must_act || row.at >= since.toISOString());
    const rows = this.rowsOf(states).filter(kept);
    const differing = await compareDuties(tx, rows, { spaceNo, since });
    const missing = differing.flatMap((one) => (one.missing ? [one.key] : []));
    const superfluous = differing.flatMap((one) => (one.missing ? [] : [one.key]));
    if (keep) {
      const lost = new Set(missing);
      const closed = superfluous.map((key) => ({ key, kind: null }));
      const mended = [...rows.filter(({ key }) => lost.has(key)), ...closed];
      await storeDuties(tx, mended, { origin: 'log', standing: [] });
    }
    return { missing, superfluous };
  }

  /** An own message that is on its way answers these duties: they are hidden until it stands. */
  hold(tx: EntityManager, held: readonly HeldDuty[]): Promise<void> {
    return holdDuties(tx, held);
  }

  /** Own messages that were refused or withdrawn answer nothing: what they held is shown again. */
  release(tx: EntityManager, messageIds: readonly string[]): Promise<void> {
    return releaseDuties(tx, messageIds);
  }

  /** In the order of keys, so that two transactions do not wait for each other. */
  private rowsOf(states: readonly KnownState[]): readonly DutyRow[] {
    const rows = new Map(states.map((state) => [state.key, this.rowOf(state)]));
    return [...rows.values()].toSorted((left, right) => (left.key < right.key ? -1 : 1));
  }

  private rowOf({ key, duty }: KnownState): DutyRow {
    if (duty === null) return { key, kind: null };
    const { for: whose, about, at, dueAt, ...rest } = duty;
    const { mustAct, clearable, actions = [], urgent = false } = this.kinds.of(duty.kind);
    if (whose.kind === 'action' && !actions.includes(whose.action)) {
      throw new Error(`duty ${duty.kind} waits for ${whose.action}, which the duties of its feature do not name`);
    }
    if (rest.urgent && !urgent) {
      throw new Error(`duty ${duty.kind} is urgent, which the duties of its feature do not allow`);
    }
    return {
      key,
      kind: rest.kind,
      space_no: rest.spaceNo,
      person_id: whose.kind === 'person' ? whose.id : null,
      action: whose.kind === 'action' ? whose.action : null,
      desk: whose.kind === 'action' ? whose.desk : null,
      except_person: whose.kind === 'action' ? whose.except : null,
      about_kind: about?.kind ?? null,
      about_id: about?.id ?? null,
      at: at.toISOString(),
      due_at: dueAt?.toISOString() ?? null,
      harm: rest.harm,
      urgent: rest.urgent,
      must_act: mustAct,
      clearable,
      matter: rest.matter,
    };
  }
}
