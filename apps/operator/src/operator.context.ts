/** What every part of the operator is told. */
export class OperatorContext {
  constructor(
    /** Kafka principal of the operator. */
    readonly principal: string,
    /** Replicas of a new topic. */
    readonly replication: number,
    /** Milliseconds since 1970 by the clock of this host. */
    readonly nowMs: () => number,
  ) {}
}
