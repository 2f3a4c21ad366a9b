/** Message types that are read and never sent. Bound by the service; none where nobody says so. */
export class RetiredTypes {
  /** @param names full names of message types */
  constructor(private readonly names: ReadonlySet<string>) {}

  has(name: string): boolean {
    return this.names.has(name);
  }
}
