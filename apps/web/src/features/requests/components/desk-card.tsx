import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import { type Desk, directoryQuery, type DesksOfMember } from '../../../case/directory/directory.query.js';
import { desksToCall } from '../../../case/directory/desks-to-call.js';
import { useDutyWords } from '../../../case/directory/use-duty-words.js';
import { ZoneTime } from '../../../case/member/local-time.js';
import { Member, useMemberName } from '../../../case/member/member.js';
import { spaceQuery } from '../../../case/space/space.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';

interface DeskCardProps {
  readonly spaceId: string;
  /** The other side. */
  readonly other: string;
  /** What the request is about. */
  readonly children: ReactNode;
}

/** The other side: what the request is about, and whom to call there, its desk on duty first. */
export function DeskCard({ spaceId, other, children }: DeskCardProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { data: space } = useQuery(spaceQuery(spaceId));
  const people = (space?.people ?? []).filter(({ member }) => member === other);
  const { data: directory } = useQuery(directoryQuery(spaceId));
  const of = directory?.find(({ member }) => member === other);
  const desks = of ? desksToCall(of) : [];
  return (
    <aside className={classes['card']} aria-label={t('desk')}>
      <h2>
        <Member id={other} /> {nameOf(other)}
      </h2>
      {children}
      {of && desks.map((desk) => <OnDuty key={desk.deskId} desk={desk} of={of} />)}
      {people.map(({ id, name, desk, phone, languages }) => (
        <dl key={id} className={classes['person']}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">{[desk, languages.join(' ')].filter((part) => part !== '').join(' · ')}</dd>
          {phone !== '' && (
            <dd>
              <DeskPhone phone={phone} />
            </dd>
          )}
        </dl>
      ))}
      {space && of && desks.length + people.length === 0 && <p className={classes['meta']}>{t('nobody')}</p>}
    </aside>
  );
}

/** A desk to call now, with the time there. */
function OnDuty({ desk, of }: { readonly desk: Desk; readonly of: DesksOfMember }) {
  const say = useDutyWords();
  return (
    <dl className={classes['person']} data-duty={desk.deskId}>
      <dt dir="auto">{desk.name}</dt>
      <dd>{say(desk, of)}</dd>
      <dd>
        <DeskPhone phone={desk.phone} /> · <ZoneTime zone={desk.zone} />
        {desk.languages.length > 0 && ` · ${desk.languages.join(' ')}`}
      </dd>
    </dl>
  );
}
