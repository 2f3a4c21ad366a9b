import { Anchor, Button, Chip, Group, Stack, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { inboxCountQuery } from './api/inbox-count.js';
import { useFeatures } from '../../case/feature/features.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { DutyKind } from '../../lib/api-types.js';
import { type Text, useSay, useTexts } from '../../lib/texts.js';
import { inboxQuery } from './api/inbox.js';
import { InboxRow } from './components/inbox-row.js';
import { INBOX_TEXTS } from './inbox.texts.js';

const route = getRouteApi('/frame/inbox');

/** What waits for the person and the desk, by what it asks of them. */
export function InboxPage() {
  const t = useTexts(INBOX_TEXTS);
  const [kind, setKind] = useState<DutyKind | null>(null);
  const { snoozed = false } = route.useSearch();
  const navigate = useNavigate();
  const putOff = useInfiniteQuery(inboxQuery(null, 'snoozed')).data;
  const hasSnoozed = putOff?.pages.some(({ items }) => items.length > 0) ?? false;
  return (
    <Page title={t('title')}>
      <Group justify="space-between" mb="sm">
        <Groups kind={kind} choose={setKind} />
        {(snoozed || hasSnoozed) && (
          <Switch
            label={t('showSnoozed')}
            checked={snoozed}
            onChange={() => void navigate({ to: '/inbox', search: snoozed ? {} : { snoozed: true } })}
          />
        )}
      </Group>
      <Items kind={kind} state={snoozed ? 'snoozed' : 'open'} />
    </Page>
  );
}

interface GroupsProps {
  readonly kind: DutyKind | null;
  readonly choose: (kind: DutyKind | null) => void;
}

/** One chip for each group that has something, with how much. */
function Groups({ kind, choose }: GroupsProps) {
  const t = useTexts(INBOX_TEXTS);
  const say = useSay();
  const { data } = useQuery(inboxCountQuery);
  const shown = useKinds().filter(([one]) => one === kind || (data?.groups[one] ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('group')}>
      {shown.map(([one, label]) => (
        <Chip key={one} size="sm" checked={kind === one} onChange={(checked) => choose(checked ? one : null)}>
          {`${say(label)} ${data?.groups[one] ?? 0}`}
        </Chip>
      ))}
    </Group>
  );
}

/** Kinds of duties with what they are called, in the order of the groups. */
function useKinds(): readonly (readonly [DutyKind, Text])[] {
  const places = useFeatures().duties;
  return [...places].sort(([, a], [, b]) => a.place - b.place).map(([kind, { label }]) => [kind, label]);
}

function Items({ kind, state }: { readonly kind: DutyKind | null; readonly state: 'open' | 'snoozed' }) {
  const t = useTexts(INBOX_TEXTS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    inboxQuery(kind, state),
  );
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const action = <Anchor renderRoot={(props) => <Link {...props} to="/cases" />}>{t('goToCases')}</Anchor>;
    return (
      <Empty title={t('emptyTitle')} action={action}>
        {t('empty')}
      </Empty>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
        {items.map((item) => (
          <InboxRow key={item.id} duty={item} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Suspense>
  );
}
