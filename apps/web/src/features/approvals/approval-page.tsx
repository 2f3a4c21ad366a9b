import { Anchor, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { requestQuery } from '../../case/approval/approval-request.js';
import { HandlingChip } from '../../case/record/labels.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { Page } from '../../components/page.js';
import { usePageLabel } from '../../components/page-label.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { ProblemError } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { Request } from './api/requests.js';
import { APPROVALS_TEXTS } from './approvals.texts.js';
import { RequestContentSection } from './components/request-content-section.js';
import { RequestFacts, WhyItWaits } from './components/request-facts.js';
import { RequestOutcome } from './components/request-outcome.js';
import { RequestState } from './components/request-state.js';
import { WhatLeft } from './components/what-left.js';
import { REQUEST_TEXTS } from './request.texts.js';
import { useRequestWords } from './use-request-words.js';

const route = getRouteApi('/frame/approvals/$messageId');

/** One message that wanted to leave, for whoever asked; whoever decides it does so beside the queue. */
export function ApprovalPage() {
  const t = useTexts(APPROVALS_TEXTS);
  const { messageId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(requestQuery(messageId));
  usePageLabel(data?.handling ?? null);
  if (data?.mayDecide) return <Navigate to="/approvals" search={{ request: messageId }} replace />;
  if (data) return <OneRequest key={messageId} request={data} />;
  return (
    <Page title={t('title')} actions={<Back />}>
      {isPending && <Loading />}
      {error && (isMissing(error) ? <Missing /> : <Failed error={error} retry={() => void refetch()} />)}
    </Page>
  );
}

function OneRequest({ request }: { readonly request: Request }) {
  const t = useTexts(APPROVALS_TEXTS);
  const words = useRequestWords();
  const { spaceId, state, handling } = request;
  useCasePrint(spaceId, t('title'), handling);
  const badges = (
    <Group gap="xs">
      <RequestState state={state} />
      <HandlingChip code={handling} />
    </Group>
  );
  return (
    <Page title={words.title(request)} tabTitle={t('title')} badges={badges} actions={<Back />}>
      <Stack gap="md" maw={860}>
        <RequestFacts request={request} />
        {state === 'waiting' && <WhyItWaits request={request} />}
        <RequestOutcome request={request} />
        {state === 'approved' ? <WhatLeft request={request} /> : <RequestContentSection request={request} />}
      </Stack>
    </Page>
  );
}

function Back() {
  const t = useTexts(REQUEST_TEXTS);
  return <Anchor renderRoot={(props) => <Link to="/approvals" {...props} />}>{t('back')}</Anchor>;
}

function isMissing(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}

function Missing() {
  const t = useTexts(REQUEST_TEXTS);
  return (
    <Empty title={t('notFound')} action={<Back />}>
      {t('notFoundHelp')}
    </Empty>
  );
}
