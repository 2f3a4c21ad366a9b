import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import type { CaseEntry } from '#libs/member';
import { ownerOfRecordId } from '#libs/protocol';
import type { GraphQuery } from './dto/graph.query.js';
import type { GraphView } from './graph-view.js';
import { GraphRepository, isRecordId, type LinkRow, MOST_LINKS } from './graph.repository.js';
import { numberKey } from './number-key.js';
import { Picture } from './picture.js';

/** Nodes of one picture. */
const MOST_NODES = 500;

/** Draws what is around records, or what is most connected in a case. */
@Injectable()
export class ReadGraph {
  constructor(private readonly graph: GraphRepository) {}

  async around(entry: CaseEntry, { node, depth, kinds }: GraphQuery): Promise<GraphView> {
    const { spaceNo } = entry;
    if (node === undefined) {
      const links = await this.graph.links(spaceNo);
      const picture = await this.picture(entry, links, []);
      return cut(picture, picture.all(), links);
    }
    const asked = await this.graph.linksOf(spaceNo, node);
    const named = await this.graph.named(spaceNo, rootsOf(node, asked));
    const roots = named.map(({ recordId }) => recordId);
    const links = await this.graph.linksOf(spaceNo, [...new Set([...node, ...roots])]);
    const picture = await this.picture(entry, links, roots);
    // Of an id that is not here is said what everybody reads in it, whose it is, whether there is such a record or not.
    const held = new Set(roots);
    const wanted = rootsOf(node, asked).filter((id) => held.has(id) || ownerOf(entry, id) !== null);
    const first = new Set(wanted.map((id) => picture.at(id)));
    const wide = depth === 0 ? await this.between(entry, [...first]) : await this.wide(entry, picture, first);
    const beside = depth === 0 ? [] : wide.beside(first, kinds);
    return cut(wide, [...first, ...beside], links);
  }

  /** The picture with what the nodes beside some are connected with too, so that it says how many edges lead on. */
  private async wide(entry: CaseEntry, picture: Picture, first: ReadonlySet<string>): Promise<Picture> {
    const near = [...first, ...picture.beside(first, undefined)].slice(0, MOST_NODES);
    return this.between(entry, near);
  }

  private async between(entry: CaseEntry, nodes: readonly string[]): Promise<Picture> {
    const ids = nodes.filter(isRecordId);
    const named = await this.graph.named(entry.spaceNo, ids);
    const all = [...new Set([...ids, ...named.map(({ recordId }) => recordId)])];
    return this.picture(entry, await this.graph.linksOf(entry.spaceNo, all), all);
  }

  private async picture(entry: CaseEntry, links: readonly LinkRow[], around: readonly string[]): Promise<Picture> {
    const { spaceNo } = entry;
    const ends = links.flatMap(({ from, to }) => [from, to]).flatMap((id) => id ?? []);
    const ids = [...new Set([...ends, ...around])].filter(isRecordId);
    const [said, verdicts] = await Promise.all([this.graph.numbersOf(spaceNo, ids), this.graph.verdicts(spaceNo, ids)]);
    const alike = await this.graph.sayingNumbers(
      spaceNo,
      said.map(({ value }) => value.slice(0, 36)),
    );
    const others = [...verdicts.flatMap(({ left, right }) => [left, right]), ...alike.map(({ recordId }) => recordId)];
    const records = await this.graph.named(spaceNo, [...new Set([...ids, ...others])]);
    // A number without a country is one of the country that wrote it down, whoever reads it.
    const homes = new Map(records.map(({ recordId, owner }) => [recordId, owner.slice(0, 2)]));
    const numbers = uniqueOf([...said, ...alike]).flatMap((one) => {
      const key = numberKey(one.property, one.value, homes.get(one.recordId) ?? '');
      return key === null ? [] : [{ ...one, key: `number:${one.property}:${key}` }];
    });
    return new Picture({ records, links, verdicts, numbers, ownerOf: (id) => ownerOf(entry, id) });
  }
}

function cut(picture: Picture, nodes: readonly string[], links: readonly LinkRow[]): GraphView {
  const isCut = nodes.length > MOST_NODES || links.length > MOST_LINKS;
  return picture.draw(new Set(nodes.slice(0, MOST_NODES)), isCut);
}

/** In the place of a relation stand its ends. */
function rootsOf(nodes: readonly string[], links: readonly LinkRow[]): readonly string[] {
  const relations = new Map(links.map((link) => [link.recordId, link]));
  return [
    ...new Set(
      nodes.flatMap((id) => {
        const link = relations.get(id);
        return link ? [link.from, link.to].flatMap((end) => (end !== null && isRecordId(end) ? [end] : [])) : [id];
      }),
    ),
  ];
}

function ownerOf({ spaceId, takingPart }: CaseEntry, id: string): string | null {
  return isRecordId(id) ? ownerOfRecordId(uuidBytes(id), uuidBytes(spaceId), takingPart) : null;
}

function uniqueOf<Of extends { readonly recordId: string; readonly property: string; readonly value: string }>(
  numbers: readonly Of[],
): readonly Of[] {
  return [...new Map(numbers.map((one) => [`${one.recordId} ${one.property} ${one.value}`, one])).values()];
}
