import { create } from '@bufbuild/protobuf';
import { type Desk, DeskSchema, DutyHoursSchema, uuidBytes } from '#libs/contracts';
import { DESK_DUTIES } from './desk-duties.table.js';
import type { DeskRow } from './desk.repository.js';

/** A desk as the message says it. */
export function deskMessage(desk: Omit<DeskRow, 'member'>): Desk {
  const { deskId, name, phone, languages, zone, hours, deputies, duties } = desk;
  return create(DeskSchema, {
    id: uuidBytes(deskId),
    name,
    phone,
    languages: [...languages],
    zone,
    hours: hours.map((range) => create(DutyHoursSchema, range)),
    deputies: deputies.map((id) => uuidBytes(id)),
    duties: duties.map((duty) => DESK_DUTIES[duty]),
  });
}
