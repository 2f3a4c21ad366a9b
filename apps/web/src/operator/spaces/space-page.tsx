import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMemberList } from '../../case/member/member-list.js';
import { BackLink } from '../../components/back-link.js';
import { CopiedCode } from '../../components/copied-code.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { SpaceBoard } from '../operator-types.js';
import { SpaceMembers } from './space-members.js';
import { SpaceState } from './space-state.js';
import { SPACES_TEXTS } from './spaces.texts.js';
import { TopicTable } from './topic-table.js';
import { useCaseName } from './use-case-name.js';

const route = getRouteApi('/frame/spaces/$spaceId');

/** One space: how far each member is, its topics, its charter. */
export function SpacePage() {
  const t = useTexts(SPACES_TEXTS);
  const { spaceId } = route.useParams();
  const { data, error, refetch } = useQuery(boardQuery);
  const space = data?.spaces.find((one) => one.space === spaceId);
  const back = <Anchor renderRoot={(props) => <Link to="/spaces" {...props} />}>{t('toAll')}</Anchor>;
  const title = useCaseName()(spaceId, space?.isNetwork === true);
  return (
    <Page
      title={title}
      back={<BackLink to="/spaces" label={t('toAll')} />}
      badges={space && <SpaceState state={space.state} reason={space.reason} />}
    >
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
    <Stack gap="lg">
      <Section title={t('log')} isOpen>
        <LogFacts space={space} />
      </Section>
      <Section title={t('members')} isOpen>
        <SpaceMembers members={space.members} />
      </Section>
      <Section title={t('topics')} isOpen>
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
    <ValueList>
      <Value label={t('id')}>
        <CopiedCode name={t('id')} code={id} />
      </Value>
      <Value label={t('size')}>
        {t('read', { position: intl.formatNumber(position), end: end === null ? '?' : intl.formatNumber(end) })}
      </Value>
      <Value label={t('last')}>{lastAt === null ? t('never') : <Time at={lastAt} />}</Value>
      <Value label={t('charterLabel')}>
        {charter === null
          ? t('noCharter')
          : t('charter', {
              revision: charter.revision,
              position: charter.actedAt,
              members: list(charter.members),
            })}
      </Value>
      {charter !== null && (
        <Value label={t('charterHash')}>
          <CopiedCode name={t('charterHash')} code={charter.hash} />
        </Value>
      )}
      <Value label={t('trustList')}>{t('listInForce', { version: listVersion ?? t('none') })}</Value>
      {noteNoise > 0 && <Value label={t('others')}>{t('noise', { count: noteNoise })}</Value>}
    </ValueList>
  );
}
