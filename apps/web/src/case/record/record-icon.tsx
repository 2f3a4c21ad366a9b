import {
  IconArrowsRightLeft,
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
  ['relation', IconArrowsRightLeft],
]);

/** Picture of a record type. */
export function recordIcon(type: string): typeof IconFile {
  return ICONS.get(type) ?? IconFile;
}

/** Picture of a record type; its word stands beside it or in a label. */
export function RecordIcon({ type, size = 18 }: { readonly type: string; readonly size?: number }) {
  return createElement(recordIcon(type), { size, 'aria-hidden': true, style: { flexShrink: 0 } });
}
