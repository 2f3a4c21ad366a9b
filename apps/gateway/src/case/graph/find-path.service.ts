import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import type { GraphPathQuery } from './dto/graph.query.js';
import type { GraphPath } from './graph-view.js';
import { GraphError } from './graph.errors.js';
import { GraphRepository, isRecordId, type LinkRow, MOST_LINKS } from './graph.repository.js';
import { ReadGraph } from './read-graph.service.js';

/** Relations from one end to the other. */
const MOST_HOPS = 6;

/** Finds a shortest way between two records over relations; records that stand as one are one step. */
@Injectable()
export class FindPath {
  constructor(
    private readonly graph: GraphRepository,
    private readonly read: ReadGraph,
  ) {}

  /** @throws GraphError TOO_MANY_NODES where more relations lie between them than are looked through */
  async between(entry: CaseEntry, { from, to }: GraphPathQuery): Promise<GraphPath> {
    const before = new Map<string, string | null>([[from, null]]);
    let seen = 0;
    let ends: readonly string[] = await this.grouped(entry, before, [from]);
    for (let hop = 0; hop < MOST_HOPS && ends.length > 0 && !before.has(to); hop += 1) {
      const links = await this.graph.linksOf(entry.spaceNo, ends);
      seen += links.length;
      if (seen > MOST_LINKS) throw new GraphError('TOO_MANY_NODES', 'too many relations between two records');
      ends = await this.grouped(entry, before, reachedOver(links, before));
    }
    const way = wayTo(before, to);
    return way.length === 0 ? { nodes: [], edges: [], isCut: false } : this.read.around(entry, { node: way, depth: 0 });
  }

  /** With what stands as one with them, which is no step. */
  private async grouped(entry: CaseEntry, before: Map<string, string | null>, ids: readonly string[]) {
    const named = await this.graph.named(entry.spaceNo, ids);
    const groupOf = new Map(named.map(({ recordId, groupId }) => [recordId, groupId]));
    const leads = new Map(
      ids.flatMap((id) => {
        const groupId = groupOf.get(id);
        return groupId === null || groupId === undefined ? [] : [[groupId, id] as const];
      }),
    );
    const others = named.filter(({ recordId }) => !before.has(recordId));
    for (const { recordId, groupId } of others) before.set(recordId, leads.get(groupId ?? '') ?? null);
    return [...ids, ...others.map(({ recordId }) => recordId)];
  }
}

/** What relations lead to from what was reached before; each is noted with where it was reached from. */
function reachedOver(links: readonly LinkRow[], before: Map<string, string | null>): readonly string[] {
  const steps = links.flatMap(({ from, to }): readonly (readonly [string, string])[] =>
    from === null || to === null ? [] : [[from, to] as const, [to, from] as const],
  );
  return steps.flatMap(([one, other]) => {
    if (!isRecordId(other) || !before.has(one) || before.has(other)) return [];
    before.set(other, one);
    return [other];
  });
}

function wayTo(before: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | null | undefined = before.has(to) ? to : null; id; id = before.get(id)) way.unshift(id);
  return way;
}
