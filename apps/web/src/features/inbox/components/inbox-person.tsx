import { Absence } from './absence.js';
import { NoticeSwitch } from './notice-switch.js';

/** What the menu of the person has of My work. */
export function InboxPerson() {
  return (
    <>
      <Absence />
      <NoticeSwitch />
    </>
  );
}
