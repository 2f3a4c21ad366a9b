import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { NUMBER_KINDS } from '#libs/national';
import type { EntityManager } from 'typeorm';
import { NumbersElsewhere, type SealedNumber } from '../../case/objects/numbers-elsewhere.service.js';
import { DeskForChecks } from '../../commitments/directory/desk-for-checks.service.js';
import { KeptRecords } from '../../commitments/recalls/kept-records.service.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { SealedHere } from './check-view.js';
import { ExemptionRepository } from './exemption.repository.js';
import type { StoredKey } from './list-check.repository.js';

/** A number of a list, and what the own country has of it elsewhere. */
export interface SealedValue extends SealedHere {
  readonly kind: string;
  readonly key: string;
}

/** Says of numbers of a list that the own country has them in a case that the person may not read: the type of a record and whom to call, no more. */
@Injectable()
export class SealedAtHome {
  constructor(
    private readonly numbers: NumbersElsewhere,
    private readonly exemptions: ExemptionRepository,
    private readonly kept: KeptRecords,
    private readonly desks: DeskForChecks,
  ) {}

  async of(tx: EntityManager, entry: CaseEntry, numbers: readonly StoredKey[]): Promise<readonly SealedValue[]> {
    const found = await this.numbers.find(tx, entry, numbers);
    if (found.length === 0) return [];
    const recordIds = found.map(({ recordId }) => recordId);
    const exempt = await this.exemptions.anywhere(tx, recordIds);
    const kept = await this.kept.anywhere(tx, recordIds);
    const said = found.filter(({ recordId }) => !exempt.has(recordId) && !kept.has(recordId));
    const desks = await this.desks.calledIn([...new Set(said.map(({ spaceNo }) => spaceNo))]);
    return distinct(said.map((one) => ({ ...nameOf(one), desk: desks.get(one.spaceNo) ?? null })));
  }
}

function nameOf({ kind, key, type }: SealedNumber) {
  return { kind: NUMBER_KINDS[kind] ?? '', key, type: recordTypeName(type) };
}

/** How many records there are, and in how many cases, stays with those who read them. */
function distinct(values: readonly SealedValue[]): readonly SealedValue[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
