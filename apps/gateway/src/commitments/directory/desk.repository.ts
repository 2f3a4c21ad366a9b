import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import {
  all,
  array,
  int4,
  json,
  jsonList,
  jsonShape,
  openText,
  type Queries,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { DeskDutyName } from './desk-duty-name.js';
import type { DutyHours } from './on-duty.js';
import type { DutyDesk } from './whom-to-call.js';

/** A desk that a member posted. */
export interface DeskRow extends DutyDesk {
  readonly member: string;
  readonly name: string;
  readonly phone: string;
  readonly languages: readonly string[];
}

/** A desk, and for which case it was posted. */
export type PostedDesk = DeskRow & { readonly spaceId: string };

/** A desk, and the number of the case that it was posted for. */
export type DeskInCase = DeskRow & { readonly spaceNo: number };

/** Reads desks of all members. */
@Injectable()
export class DeskRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By members and names. */
  list(spaceNo: InCase, db: Queries = this.dataSource): Promise<readonly DeskRow[]> {
    return all(db, LIST, [spaceNo]);
  }

  /** Those of one member in some of its cases, and its front desks in all where asked: for who tells desks, and shows nothing to a person. */
  of(member: string, spaceNos: readonly number[], fronts: boolean): Promise<readonly DeskInCase[]> {
    return all(this.dataSource, OF_MEMBER, [member, spaceNos, fronts]);
  }

  /** Of all cases: who may see which of them is for others to say. */
  everywhere(): Promise<readonly PostedDesk[]> {
    return all(this.dataSource, EVERYWHERE, []);
  }
}

const hours = jsonList(jsonShape<DutyHours>({ day: 'number', from: 'number', to: 'number' }));

const COLUMNS = {
  member: text,
  deskId: uuid,
  name: text,
  phone: text,
  languages: array(text),
  zone: text,
  hours: json(hours),
  deputies: array(uuid),
  duties: array(openText<DeskDutyName>()),
};

const DESKS = 'member, desk_id as "deskId", name, phone, languages, zone, hours, deputies, duties';

const LIST = statement(COLUMNS, `select ${DESKS} from desk where space_no = $1 order by member, name, desk_id`);

const EVERYWHERE = statement(
  { ...COLUMNS, spaceId: uuid },
  `select ${DESKS}, space_id as "spaceId" from desk join space_key using (space_no) order by member, name, desk_id`,
);

const OF_MEMBER = statement(
  { ...COLUMNS, spaceNo: int4 },
  `select ${DESKS}, space_no as "spaceNo" from desk
   where member = $1 and (space_no = any($2::int[]) or ($3::boolean and 'front' = any(duties))) order by name, desk_id`,
);
