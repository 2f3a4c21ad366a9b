import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import { NUMBER_KINDS } from '#libs/national';
import type { EntityManager } from 'typeorm';
import type { SealedHere } from './check-view.js';
import { ListCheckRepository, type ListValue, type StoredKey } from './list-check.repository.js';
import type { Reading } from './read-lines.js';
import { nameOf, type ReadList } from './read-list.js';

/** A list with the records that its names found, and what is sealed of its numbers, by kind and key. */
interface Looked {
  readonly list: ReadList;
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly sealed: ReadonlyMap<string, readonly SealedHere[]>;
}

/** Puts beside each reading of a list what is held here. */
@Injectable()
export class ListValues {
  constructor(private readonly lists: ListCheckRepository) {}

  async of(tx: EntityManager, spaceNo: InCase, { list, named, sealed }: Looked): Promise<readonly ListValue[]> {
    const numbers = numbersOf(list);
    const { lines, places } = list;
    const held = await this.lists.held(tx, spaceNo, numbers);
    return lines.flatMap(({ line, raw, readings }): readonly ListValue[] =>
      readings.length === 0
        ? [{ line, reading: 0, raw, kind: 'unread', key: '', place: null, recordIds: [], sealed: [] }]
        : readings.map((one, reading) => {
            const [number] = numberOf(one);
            const recordIds = number ? held.get(`${number.kind} ${number.key}`) : named.get(one.key);
            const kind = number || recordIds ? one.kind : 'name-left-out';
            const place = places.get(nameOf(one)) ?? null;
            const here = sealed.get(nameOf(one)) ?? [];
            return { line, reading, raw, kind, key: one.key, place, recordIds: recordIds ?? [], sealed: here };
          }),
    );
  }
}

/** All numbers of a list as they are stored. */
export function numbersOf({ lines }: ReadList): readonly StoredKey[] {
  return lines.flatMap(({ readings }) => readings.flatMap(numberOf));
}

/** A number as it is stored. */
function numberOf({ kind, key }: Reading): readonly StoredKey[] {
  return kind === 'name' ? [] : [{ kind: NUMBER_KINDS.indexOf(kind), key }];
}
