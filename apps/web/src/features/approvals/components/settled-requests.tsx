import { Anchor, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { highestHandling } from '../../../case/record/record-codes.js';
import { usePageLabel } from '../../../components/page-label.js';
import { Empty, Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { requestsQuery } from '../api/requests.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';
import { MoreRequests } from './more-requests.js';
import { RequestRow } from './request-row.js';

/** What was decided or taken back, the newest first. */
export function SettledRequests({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(APPROVALS_TEXTS);
  const query = useInfiniteQuery(requestsQuery('settled', spaceId));
  const { data, error, refetch } = query;
  const settled = data?.pages.flatMap((page) => page.items) ?? [];
  usePageLabel(highestHandling(settled.map(({ handling }) => handling)));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (settled.length === 0 && !query.hasNextPage) {
    const action = <Anchor renderRoot={(props) => <Link to="/approvals" {...props} />}>{t('toWaiting')}</Anchor>;
    return (
      <Empty title={t('emptySettled')} action={action}>
        {t('emptySettledHelp')}
      </Empty>
    );
  }
  return (
    <Stack gap="lg" maw={980}>
      <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
        {settled.map((request) => (
          <RequestRow key={request.messageId} request={request} />
        ))}
      </Stack>
      <MoreRequests query={query} />
    </Stack>
  );
}
