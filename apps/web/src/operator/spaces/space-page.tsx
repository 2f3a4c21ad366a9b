import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMemberList } from '../../case/member/member-list.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { SpaceBoard } from '../operator-types.js';
import { shortId } from './short-id.js';
import { SpaceMembers } from './space-members.js';
import { SpaceState } from './space-state.js';
import { SPACES_TEXTS } from './spaces.texts.js';
import { TopicTable } from './topic-table.js';

const route = getRouteApi('/frame/spaces/$spaceId');

/** One space: how far each member is, its topics, its charter. */
export function SpacePage() {
  const t = useTexts(SPACES_TEXTS);
  const { spaceId } = route.useParams();
  const { data, error, refetch } = useQuery(boardQuery);
  const space = data?.spaces.find((one) => one.space === spaceId);
  const back = <Anchor renderRoot={(props) => <Link to="/spaces" {...props} />}>{t('toAll')}</Anchor>;
  const title = space?.isNetwork ? t('network') : t('one', { space: shortId(spaceId) });
  return (
    <Page title={title} badges={space && <SpaceState state={space.state} reason={space.reason} />} actions={back}>
      {space && <SpaceParts space={space} />}
      {data && !space && (
        <Empty title={t('unknown')} action={back}>
          {t('unknownText')}
        </Empty>
      )}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}

function SpaceParts({ space }: { readonly space: Json<SpaceBoard> }) {
  const t = useTexts(SPACES_TEXTS);
  return (
    <Stack>
      <Section title={t('log')}>
        <LogFacts space={space} />
      </Section>
      <Section title={t('members')}>
        <SpaceMembers members={space.members} />
      </Section>
      <Section title={t('topics')}>
        <TopicTable topics={space.topics} />
      </Section>
    </Stack>
  );
}

function LogFacts({ space }: { readonly space: Json<SpaceBoard> }) {
  const t = useTexts(SPACES_TEXTS);
  const intl = useIntl();
  const list = useMemberList();
  const { space: id, position, end, lastAt, charter, listVersion, noteNoise } = space;
  return (
    <Stack gap={4}>
      <Text size="sm" className="any-length">
        {id}
      </Text>
      <Text size="sm">
        {t('read', { position: intl.formatNumber(position), end: end === null ? '?' : intl.formatNumber(end) })}
        {lastAt !== null && (
          <>
            {' '}
            {t('last')}: <Time at={lastAt} />
          </>
        )}
      </Text>
      <Text size="sm" className="any-length">
        {charter === null
          ? t('noCharter')
          : t('charter', {
              revision: charter.revision,
              position: charter.actedAt,
              members: list(charter.members),
              hash: charter.hash,
            })}
      </Text>
      <Text size="sm">{t('listInForce', { version: listVersion ?? t('none') })}</Text>
      {noteNoise > 0 && <Text size="sm">{t('noise', { count: noteNoise })}</Text>}
    </Stack>
  );
}
