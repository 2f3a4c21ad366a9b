import { createContext, type ReactNode, useContext } from 'react';
import type { DutyKind } from '../../lib/api-types.js';
import type { TextTable } from '../../lib/texts.js';
import type { DutyItem, RailEntry, WebApproval, WebDuty, WebFeature } from './web-feature.js';

/** What all features add, folded once. */
interface FoldedFeatures {
  readonly all: readonly WebFeature[];
  readonly messages: TextTable;
  readonly duties: ReadonlyMap<DutyKind, WebDuty>;
  readonly approvals: ReadonlyMap<string, WebApproval>;
  /** In the order in which they stand. */
  readonly rail: readonly RailEntry[];
}

/** Folds what features add; none of them adds what another one has. */
export function foldFeatures(all: readonly WebFeature[]): FoldedFeatures {
  return {
    all,
    messages: Object.fromEntries(unique(all, ({ messages = {} }) => Object.entries(messages))),
    duties: unique(all, ({ duties = [] }) => duties.map((duty) => [duty.kind, duty])),
    rail: all.flatMap(({ rail = [] }) => rail).sort((a, b) => a.place - b.place),
    approvals: unique(all, ({ approvals = {} }) => Object.entries(approvals)),
  };
}

function unique<Key, Value>(
  all: readonly WebFeature[],
  of: (feature: WebFeature) => readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, Value> {
  const entries = all.flatMap(of);
  const twice = entries.map(([key]) => key).filter((key, at, keys) => keys.indexOf(key) < at);
  if (twice.length > 0) throw new Error(`two features of the workspace add ${twice.join(', ')}: take one away`);
  return new Map(entries);
}

const FeaturesContext = createContext<FoldedFeatures>(foldFeatures([]));

/** Lets every screen show what features add to it. */
export function FeaturesProvider({
  folded,
  children,
}: {
  readonly folded: FoldedFeatures;
  readonly children: ReactNode;
}) {
  return <FeaturesContext value={folded}>{children}</FeaturesContext>;
}

export function useFeatures(): FoldedFeatures {
  return useContext(FeaturesContext);
}

/** How a duty is shown; undefined where this page is older than its gateway. */
export function useDuty({ kind }: Pick<DutyItem, 'kind'>): WebDuty | undefined {
  return useFeatures().duties.get(kind);
}
