import { Injectable } from '@nestjs/common';
import type { Band } from '#libs/matching';
import type { CaseEntry } from '#libs/member';
import { RECORD_TYPES } from '../vocabulary/record-types.table.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { sourceFields } from './engine/source-record.mapper.js';

const MOST = 5;
const SHOWN: ReadonlySet<Band> = new Set(['very-likely', 'possible', 'conflict']);
/** Asked of the thread without waiting for each other. */
const AT_ONCE = 25;

/** Looks for many names at once among the people and organisations that are held here; nothing of it leaves. */
@Injectable()
export class FindNames {
  constructor(private readonly engines: MatchEngines) {}

  /** Records that may be of each name, the likeliest first. @throws ReconcileError ENGINE_WARMING */
  async of({ spaceNo }: CaseEntry, names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    if (names.length === 0) return found;
    const engine = await this.engines.of(spaceNo);
    const search = async (name: string): Promise<void> => {
      const asked = [RECORD_TYPES.person, RECORD_TYPES.organisation].flatMap(
        (type) => sourceFields(type, [{ property: 'name', value: name }]) ?? [],
      );
      const answers = await Promise.all(asked.map((fields) => engine.ask('search', { fields, top: MOST })));
      const alike = answers.flat().filter(({ band }) => SHOWN.has(band));
      found.set(name, [...new Set(alike.map(({ id }) => id))].slice(0, MOST));
    };
    for (let from = 0; from < names.length; from += AT_ONCE) {
      await Promise.all(names.slice(from, from + AT_ONCE).map(search));
    }
    return found;
  }
}
