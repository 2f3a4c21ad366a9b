/** Rules of grouping. Nothing is merged by it: a cluster is a proposal for people to judge. */
export interface ClusterRules {
  /** Log-odds from which a pair may join two groups, in 1/100 bit. */
  readonly joinFrom: number;
  /** Mean log-odds over all pairs of two groups from which they may become one. */
  readonly meanFrom: number;
  /** Log-odds at or below which a pair forbids its groups to become one. */
  readonly forbidTo: number;
  /** Most records in one group. */
  readonly largest: number;
}

/** The rules by which every resolution groups. */
export const CLUSTER_RULES: ClusterRules = { joinFrom: 0, meanFrom: -200, forbidTo: -1500, largest: 60 };
