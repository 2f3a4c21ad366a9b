import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { directoryQuery, type DesksOfMember } from '../../../case/directory/directory.query.js';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { useDutyWords } from '../../../case/directory/use-duty-words.js';
import { LocalTime, ZoneTime } from '../../../case/member/local-time.js';
import { Member } from '../../../case/member/member.js';
import type { Overview } from '../../../case/space/overview.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import classes from '../work.module.css';

type Named = Overview['members'][number]['people'];

/** Whom to call in each other country, and what time it is there: its desk on duty, else its liaison officer, else the first it named. The page of the case has all of them. */
export function WhomToCall({ glance: { spaceId, members } }: { readonly glance: Overview }) {
  const t = useTexts(INBOX_TEXTS);
  const { data: directory = [] } = useQuery({ ...directoryQuery(spaceId), staleTime: 60_000 });
  const onDuty = directory.filter((one) => one.onDuty.length > 0);
  const lines = members.flatMap(({ own, member, people }) => {
    if (own) return [];
    const of = onDuty.find((one) => one.member === member);
    if (of) return [<DeskLine key={member} of={of} />];
    return personOf(people).map((person) => <PersonLine key={member} person={person} />);
  });
  if (lines.length === 0) return null;
  const isDesks = members.every(({ own, member }) => own || onDuty.some((one) => one.member === member));
  return (
    <>
      <h3>{t(isDesks ? 'onDuty' : 'people')}</h3>
      {lines}
    </>
  );
}

function personOf(people: Named): Named {
  const reached = people.filter(({ phone }) => phone !== '');
  const liaison = reached.find(({ role }) => role === 'liaison');
  return liaison ? [liaison] : reached.slice(0, 1);
}

function PersonLine({ person: { member, name, desk, phone } }: { readonly person: Named[number] }) {
  return (
    <Line member={member} name={name} phone={phone} when={<LocalTime member={member} />}>
      {[desk, phoneInGroups(phone)].filter((part) => part !== '').join(' · ')}
    </Line>
  );
}

function DeskLine({ of }: { readonly of: DesksOfMember }) {
  const say = useDutyWords();
  const desk = of.desks.find(({ deskId }) => deskId === of.onDuty[0]);
  if (!desk) return null;
  const { name, phone, zone } = desk;
  return (
    <Line member={of.member} name={name} phone={phone} when={<ZoneTime zone={zone} />} title={say(desk, of)}>
      <span className="for-listeners">{say(desk, of)} · </span>
      {phoneInGroups(phone)}
    </Line>
  );
}

interface LineProps {
  readonly member: string;
  readonly name: string;
  readonly phone: string;
  readonly when: ReactNode;
  /** What there is no room for. */
  readonly title?: string;
  readonly children: ReactNode;
}

function Line({ member, name, phone, when, title, children }: LineProps) {
  return (
    <a className={classes['fact']} href={`tel:${phone.replaceAll(' ', '')}`} title={title}>
      <abbr className={classes['country']}>
        <Member id={member} />
      </abbr>
      <span dir="auto">
        {name}
        <small>{children}</small>
      </span>
      <span className={classes['when']}>{when}</span>
    </a>
  );
}
