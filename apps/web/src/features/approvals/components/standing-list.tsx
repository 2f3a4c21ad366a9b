import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { todayUtc } from '../../../components/day.js';
import { standingQuery } from '../../../case/approval/standing.js';
import { Empty, Failed, Loading } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Standing } from '../api/standing.js';
import { standingState } from '../standing-state.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { GiveStanding } from './give-standing.js';
import { StandingRow } from './standing-row.js';

/** What is allowed once for many messages: in force first, then what no longer is. */
export function StandingList({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(STANDING_TEXTS);
  const decides = useHasRole('prosecutor');
  const { data, error, refetch } = useQuery(standingQuery(spaceId));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const give = decides && <GiveStanding like={spaceId === null ? {} : { spaceId }} />;
  if (data.length === 0) {
    return (
      <Empty title={t('empty')} action={give}>
        {t(decides ? 'emptyDecider' : 'emptyAuthor')}
      </Empty>
    );
  }
  const today = todayUtc();
  const isCurrent = (one: Standing): boolean => ['inForce', 'not-started'].includes(standingState(one, today));
  return (
    <Stack gap="lg" maw={980} align="stretch">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('help')}</Text>
        {give}
      </Stack>
      <Rows approvals={data.filter(isCurrent)} />
      <Rows title={t('noLonger')} approvals={data.filter((one) => !isCurrent(one))} />
    </Stack>
  );
}

function Rows({ title, approvals }: { readonly title?: string; readonly approvals: readonly Standing[] }) {
  if (approvals.length === 0) return null;
  return (
    <section {...(title === undefined ? {} : { 'aria-label': title })}>
      {title !== undefined && (
        <Title order={2} mb="xs">
          {title}
        </Title>
      )}
      <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
        {approvals.map((approval) => (
          <StandingRow key={approval.approvalId} approval={approval} />
        ))}
      </Stack>
    </section>
  );
}
