import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

/** The other side: what the request is about, and whom to call there. */
export function DeskCard({ spaceId, other, children }: DeskCardProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { data: space } = useQuery(spaceQuery(spaceId));
  const people = (space?.people ?? []).filter(({ member }) => member === other);
  return (
    <aside className={classes['card']} aria-label={t('desk')}>
      <h2>
        <Member id={other} /> {nameOf(other)}
      </h2>
      {children}
      {people.map(({ id, name, desk, phone, languages }) => (
        <dl key={id} className={classes['person']}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">{[desk, languages.join(' ')].filter((part) => part !== '').join(' · ')}</dd>
          {phone !== '' && (
            <dd>
              <Anchor size="sm" href={`tel:${phone.replaceAll(' ', '')}`}>
                {phone}
              </Anchor>
            </dd>
          )}
        </dl>
      ))}
      {space && people.length === 0 && <p className={classes['meta']}>{t('nobody')}</p>}
    </aside>
  );
}
