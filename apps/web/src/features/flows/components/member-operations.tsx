import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { postsQuery } from '../api/maintenance.js';
import type { OperationsPost } from '../api/types.js';
import { MAINTENANCE_TEXTS } from '../maintenance.texts.js';
import classes from './member-operations.module.css';
import { PostOperations } from './post-operations.js';

interface MemberOperationsProps {
  readonly member: string;
  readonly isOwn: boolean;
}

/** How operations of a member is reached and when its gateway is silent, as it says itself. */
export function MemberOperations({ member, isOwn }: MemberOperationsProps) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const posts = useHasRole('operations') && isOwn;
  const { data, error, refetch } = useQuery(postsQuery);
  const post = data?.find((one) => one.member === member);
  return (
    <Section title={t(isOwn ? 'ownTitle' : 'title')}>
      {data ? <Posted post={post} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
      {data && posts && <PostOperations post={post} />}
    </Section>
  );
}

function Posted({ post }: { readonly post: OperationsPost | undefined }) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const format = useTimeFormat();
  if (!post) return <Text c="dimmed">{t('none')}</Text>;
  const { contact, phone, hours, windows } = post;
  return (
    <dl className={classes['facts']} data-operations={post.member}>
      <dt>{t('contact')}</dt>
      <dd dir="auto">{contact || t('none')}</dd>
      <dt>{t('phone')}</dt>
      <dd>{phone === '' ? t('none') : <Anchor href={`tel:${phone}`}>{phone}</Anchor>}</dd>
      <dt>{t('hours')}</dt>
      <dd dir="auto">{hours || t('none')}</dd>
      <dt>{t('windows')}</dt>
      {windows.length === 0 && <dd>{t('none')}</dd>}
      {windows.map(({ from, until }) => (
        <dd key={from}>{t('window', { from: format(from), until: format(until) })}</dd>
      ))}
    </dl>
  );
}
