import {
  IconBuilding,
  IconCalendarEvent,
  IconCar,
  IconCreditCard,
  IconFile,
  IconId,
  IconMapPin,
  IconNote,
  IconPhone,
  IconUser,
} from '@tabler/icons-react';
import { createElement } from 'react';

const ICONS = new Map<string, typeof IconFile>([
  ['person', IconUser],
  ['organisation', IconBuilding],
  ['vehicle', IconCar],
  ['contact-point', IconPhone],
  ['financial-account', IconCreditCard],
  ['identity-document', IconId],
  ['place', IconMapPin],
  ['event', IconCalendarEvent],
  ['note', IconNote],
]);

/** Picture of a record type; its word stands beside it or in a label. */
export function RecordIcon({ type, size = 18 }: { readonly type: string; readonly size?: number }) {
  return createElement(ICONS.get(type) ?? IconFile, { size, 'aria-hidden': true, style: { flexShrink: 0 } });
}
