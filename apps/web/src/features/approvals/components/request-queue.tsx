import { Anchor, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { highestHandling } from '../../../case/record/record-codes.js';
import { usePageLabel } from '../../../components/page-label.js';
import { Empty, Failed, Loading } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Request, requestsQuery } from '../api/requests.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';
import { MoreRequests } from './more-requests.js';
import { RequestRow } from './request-row.js';

/** What waits, the oldest first: what the person decides, then what the person asked of others. */
export function RequestQueue({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(APPROVALS_TEXTS);
  const query = useInfiniteQuery(requestsQuery('waiting', spaceId));
  const { data, error, refetch } = query;
  const waiting = data?.pages.flatMap((page) => page.items).toReversed() ?? [];
  usePageLabel(highestHandling(waiting.map(({ handling }) => handling)));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <Stack gap="lg" maw={980}>
      <MoreRequests query={query} />
      <RequestList title={t('forYou')} requests={waiting.filter(({ mayDecide }) => mayDecide)} />
      <RequestList title={t('fromYou')} requests={waiting.filter(({ mayDecide }) => !mayDecide)} />
      {waiting.length === 0 && <NothingWaits />}
    </Stack>
  );
}

function RequestList({ title, requests }: { readonly title: string; readonly requests: readonly Request[] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title} ({requests.length})
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
        {requests.map((request) => (
          <RequestRow key={request.messageId} request={request} />
        ))}
      </Stack>
    </section>
  );
}

function NothingWaits() {
  const t = useTexts(APPROVALS_TEXTS);
  const decides = useHasRole('prosecutor');
  const action = <Anchor renderRoot={(props) => <Link to="/cases" {...props} />}>{t('toCases')}</Anchor>;
  return (
    <Empty title={t(decides ? 'emptyDecider' : 'emptyAuthor')} action={action}>
      {t(decides ? 'emptyDeciderHelp' : 'emptyAuthorHelp')}
    </Empty>
  );
}
