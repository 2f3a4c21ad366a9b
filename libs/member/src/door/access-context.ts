/** What a person wants to do, as far as it decides whether they may; never content. */
export interface AccessContext {
  /** Type of the record, as named at the API. */
  readonly type?: string;
  /** Members that are to receive something; this one is not among them. */
  readonly recipients?: readonly string[];
  /** Highest handling code, 0 to 3. */
  readonly handling?: number;
  readonly purposes?: readonly string[];
  /** Victim identity, minors or special categories are part of it. */
  readonly sensitive?: boolean;
  /** Identity of a victim is part of it. */
  readonly victimIdentity?: boolean;
}
