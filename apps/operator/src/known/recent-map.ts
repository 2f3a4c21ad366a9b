/** A map that forgets its oldest entry beyond a capacity, so that a long log costs no more memory than a short one. */
export class RecentMap<V> {
  private readonly entries = new Map<string, V>();
  /** Whether something was ever forgotten: an answer of `undefined` may then mean either. */
  hasForgotten = false;

  constructor(private readonly capacity: number) {}

  get(key: string): V | undefined {
    return this.entries.get(key);
  }

  /** Oldest first. */
  all(): readonly V[] {
    return [...this.entries.values()];
  }

  set(key: string, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size <= this.capacity || oldest === undefined) return;
    this.entries.delete(oldest);
    this.hasForgotten = true;
  }
}
