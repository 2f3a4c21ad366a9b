import { type AclRule, holderOf } from '#libs/spacelog';
import type { AclKeeper } from './acl-keeper.service.js';
import type { QuotaKeeper } from './quota-keeper.service.js';
import { ruleName } from './access-plan.js';

/** What one principal may do with one topic or group prefix, and whether the broker said so before the last correction. */
export interface AccessRow {
  readonly principal: string;
  readonly resource: AclRule['resource'];
  readonly name: string;
  readonly operations: readonly AclRule['operation'][];
  readonly state: 'kept' | 'added' | 'removed' | 'wide';
}

/** Expected against live rules. */
export interface AccessView {
  readonly checkedAt: string | null;
  readonly rows: readonly AccessRow[];
  readonly heldSpaces: readonly string[];
  readonly drift: { readonly removed: number; readonly added: number; readonly denied: number };
  /** What the broker lets each certificate of a member use, and whether its right to append is taken. */
  readonly quotas: readonly QuotaRow[];
}

/** What one certificate of a member may use. */
export interface QuotaRow {
  readonly member: string;
  /** Name of its certificate at the broker. */
  readonly principal: string;
  readonly bytesPerSecond: number | null;
  readonly requestPercentage: number | null;
  /** Why people of the host took its right to append; null where they did not. */
  readonly takenFor: string | null;
}

/** Puts the last comparison of rules into rows: what stood and was right, what was missing and is added, what was too much and is removed,
 * and what reaches in from outside. */
export function accessView({ report, drift, taken }: AclKeeper, { quotas }: Pick<QuotaKeeper, 'quotas'>): AccessView {
  const { expected = [], missing = [], extra = [], wide = [] } = report?.plan ?? {};
  const added = new Set(missing.map(ruleName));
  const kept = expected.filter((rule) => !added.has(ruleName(rule)));
  return {
    checkedAt: report === null ? null : new Date(report.checkedMs).toISOString(),
    rows: [...rows(kept, 'kept'), ...rows(missing, 'added'), ...rows(extra, 'removed'), ...rows(wide, 'wide')],
    heldSpaces: report?.held ?? [],
    drift: { ...drift },
    quotas: quotas.map((quota) => ({
      member: holderOf(quota.principal),
      ...quota,
      takenFor: (taken.get(quota.principal) ?? taken.get(holderOf(quota.principal)))?.reason ?? null,
    })),
  };
}

function rows(rules: readonly AclRule[], state: AccessRow['state']): AccessRow[] {
  const byResource = new Map<string, AclRule[]>();
  for (const rule of rules) {
    const key = `${rule.resource} ${rule.name} ${rule.principal}`;
    byResource.set(key, [...(byResource.get(key) ?? []), rule]);
  }
  return [...byResource.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { principal, resource, name } = first;
    return [
      { principal, resource, name, operations: [first, ...more].map(({ operation }) => operation).sort(), state },
    ];
  });
}
