/** `behind`: it answers, and has not stored what stands on a log for some seconds. */
export type MemberState = 'up' | 'behind' | 'not-reached';

/** Another gateway as this one finds it. */
export interface MemberHealth {
  readonly member: string;
  readonly state: MemberState;
  /** Since when it is so; null while that is not known, as right after a start. */
  readonly since: Date | null;
  /** The last answer of its gateway, or the last cosignature of it seen here. */
  readonly lastContact: Date | null;
  /** Positions of all common logs that it has not confirmed. */
  readonly behind: number;
}

/** Whether this gateway reaches the log: while it does not, sending waits and nothing is lost. */
export interface BrokerHealth {
  readonly state: 'reachable' | 'not-reached';
  readonly since: Date | null;
}

/** `GET /network`: a dot a member, and whether sending waits. */
export interface NetworkView {
  readonly member: string;
  readonly broker: BrokerHealth;
  /** Own messages that are accepted and not on the log yet. */
  readonly waitingToSend: number;
  /** The other members of the newest trust list, ascending. */
  readonly members: readonly MemberHealth[];
}
