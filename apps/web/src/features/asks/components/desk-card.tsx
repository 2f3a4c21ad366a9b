import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Member, useMemberName } from '../../../case/member/member.js';
import type { Ask } from '../../../case/record/asks.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { spaceQuery } from '../../../case/space/space.js';
import { useTexts } from '../../../lib/texts.js';
import { type AskedRecord, valueKey } from '../api/asked-record.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';

interface DeskCardProps {
  readonly spaceId: string;
  readonly ask: Ask;
  readonly record: AskedRecord | null;
}

/** The other side: what the request is about, and whom to call there. */
export function DeskCard({ spaceId, ask, record }: DeskCardProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { data: space } = useQuery(spaceQuery(spaceId));
  const other = ask.direction === 'received' ? ask.asker : ask.owner;
  const people = (space?.people ?? []).filter(({ member }) => member === other);
  return (
    <aside className={classes['card']} aria-label={t('desk')}>
      <h2>
        <Member id={other} /> {nameOf(other)}
      </h2>
      <About spaceId={spaceId} ask={ask} record={record} />
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

function About({ spaceId, ask: { value, recordId, position, direction }, record }: DeskCardProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const names = useRecordNames();
  const asked = value && record?.statements.find((one) => valueKey(one) === valueKey(value));
  const link =
    recordId === null
      ? ({ to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } } as const)
      : ({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const);
  return (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      <dd className="any-length">
        {asked && record ? (
          <>
            {names.property(record.type, asked.property)}: <bdi>{asked.value}</bdi>
          </>
        ) : (
          t(recordId === null ? 'sealed' : 'record')
        )}
      </dd>
      {(recordId !== null || direction === 'sent') && (
        <dd>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
            {t(recordId === null ? 'sealed' : 'openRecord')}
          </Anchor>
        </dd>
      )}
    </dl>
  );
}
