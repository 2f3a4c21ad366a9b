import { IconAddressBook } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { memberCode } from '../../../case/member/member.js';
import { READERS } from '../../../case/record/readers.js';
import { spaceQuery } from '../../../case/space/space.js';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useHasRole } from '../../../lib/session.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';

const MOST = 4;
/** Cases whose people are looked through where all are searched. */
const MOST_CASES = 10;
const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };

/** People of the case and their desks, as their countries named them; without a case, those of all cases. */
export function usePeople(typed: string, spaceId: string | null): readonly Choice[] {
  const navigate = useNavigate();
  const reads = useHasRole(...READERS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const searched = spaceId === null ? spaces.slice(0, MOST_CASES).map((space) => space.spaceId) : [spaceId];
  const enabled = reads && typed !== '';
  const cases = useQueries({ queries: searched.map((id) => ({ ...spaceQuery(id), enabled })) });
  if (!enabled) return [];
  const named = cases.flatMap(({ data }) =>
    (data?.people ?? []).map((person) => ({ ...person, at: data?.spaceId ?? '' })),
  );
  const known = new Map(named.map((person) => [`${person.member} ${person.id}`, person]));
  return [...known]
    .filter(([, { name, desk, phone }]) => isMatch(`${name} ${desk} ${phone}`, typed))
    .slice(0, MOST)
    .map(([id, { name, desk, phone, member, at }]): Choice => ({
      id: `person ${id}`,
      icon: <IconAddressBook {...ICON} />,
      label: name,
      note: [desk, phoneInGroups(phone)].filter((part) => part !== '').join(' · '),
      end: memberCode(member),
      run: () => void navigate({ to: '/cases/$spaceId', params: { spaceId: at } }),
    }));
}
