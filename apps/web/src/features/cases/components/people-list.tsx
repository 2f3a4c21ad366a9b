import { IconAddressBook } from '@tabler/icons-react';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import { Member } from '../../../case/member/member.js';
import { LineRow } from '../../../components/line-row.js';
import type { OverviewMember } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

/** Whom to call: the people that each country named to this case. */
export function PeopleList({ members }: { readonly members: readonly Json<OverviewMember>[] }) {
  const t = useTexts(CASES_TEXTS);
  const people = members.flatMap((member) => member.people);
  if (people.length === 0) return <LineRow icon={null} line={t('noPeople')} />;
  return people.map(({ member, id, name, role, desk, phone }) => (
    <LineRow
      key={`${member} ${id}`}
      wraps
      icon={<IconAddressBook size={16} stroke={1.6} aria-hidden />}
      country={<Member id={member} />}
      line={
        <span dir="auto">
          <b>{name}</b> {[role, desk].filter((part) => part !== '').join(' · ')}
        </span>
      }
    >
      {phone !== '' && <DeskPhone phone={phone} />}
    </LineRow>
  ));
}
