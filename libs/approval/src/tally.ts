/** A property of a value; null is the text of a question, an answer or a comment. */
export type Told = string | null;

/** So many values of one property. */
export interface ToldCount {
  readonly property: Told;
  readonly count: number;
}

/** Members to whom the same happens under the same right. */
export interface TallyLine<Under> {
  readonly under: Under;
  readonly members: readonly string[];
  readonly values: readonly ToldCount[];
}

/** Counts values by member and by what they stand under, and says it in as few lines as there are different fates. */
export class Tally<Under> {
  private readonly counts = new Map<string, { under: Under; member: string; values: Map<Told, number> }>();

  add(under: Under, member: string, { property, count }: ToldCount): void {
    const name = JSON.stringify([under, member]);
    const entry = this.counts.get(name) ?? { under, member, values: new Map<Told, number>() };
    this.counts.set(name, entry);
    entry.values.set(property, (entry.values.get(property) ?? 0) + count);
  }

  /** Members with equal values stand together; all in the order of their names. */
  lines(): readonly TallyLine<Under>[] {
    const lines = new Map<string, { under: Under; members: string[]; values: readonly ToldCount[] }>();
    for (const { under, member, values } of this.counts.values()) {
      const counts = [...values].map(([property, count]) => ({ property, count })).sort(byProperty);
      const name = JSON.stringify([under, counts]);
      const line = lines.get(name) ?? { under, members: [], values: counts };
      lines.set(name, line);
      line.members.push(member);
    }
    return [...lines.values()]
      .map((line) => ({ ...line, members: line.members.sort() }))
      .sort((one, other) => compare(one.members.join(' '), other.members.join(' ')) || compareUnder(one, other));
  }
}

function byProperty(one: ToldCount, other: ToldCount): number {
  return compare(one.property ?? '', other.property ?? '');
}

function compareUnder(one: TallyLine<unknown>, other: TallyLine<unknown>): number {
  return compare(JSON.stringify(one.under), JSON.stringify(other.under));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
