import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Member, memberCode } from '../../case/member/member.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { type Review, reviewQuery } from './api/proposals.js';
import { AcceptForm } from './components/accept-form.js';
import { DeclineForm } from './components/decline-form.js';
import { ReviewColumns } from './components/review-columns.js';
import { ReviewEnd } from './components/review-end.js';
import classes from './proposals.module.css';
import { REVIEW_TEXTS } from './review.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/proposals/$proposalId');

/** One suggested change: what stood, what is suggested, what stands now, and the answer of its owner. */
export function ReviewPage() {
  const t = useTexts(REVIEW_TEXTS);
  const { spaceId, proposalId } = route.useParams();
  const { data, error, refetch } = useQuery(reviewQuery(spaceId, proposalId));
  if (data) return <KnownReview key={proposalId} spaceId={spaceId} review={data} />;
  return <Page title={t('title')}>{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}</Page>;
}

function KnownReview({ spaceId, review }: { readonly spaceId: string; readonly review: Review }) {
  const t = useTexts(REVIEW_TEXTS);
  const { proposal, recordName } = review;
  const { member, owner, reason, author } = proposal;
  return (
    <Page title={recordName === null ? t('title') : t('titleOf', { name: recordName })} tabTitle={t('title')}>
      <div className={classes['review']}>
        <p className={classes['meta']}>
          <Member id={member} /> {t('suggestsTo', { owner: memberCode(owner) })} · {author}
        </p>
        <blockquote className={classes['why']}>
          <bdi>{reason}</bdi>
        </blockquote>
        <ReviewColumns review={review} />
        <ReviewEnd review={review} />
        <Answer spaceId={spaceId} review={review} />
      </div>
    </Page>
  );
}

/** What the owner of the record says; the next one opens by itself. */
function Answer({ spaceId, review }: { readonly spaceId: string; readonly review: Review }) {
  const writes = useHasRole('investigator', 'liaison');
  const readsOnly = useReadsOnly();
  const navigate = useNavigate();
  const [isDeclining, setDeclining] = useState(false);
  const { proposal, accepts, next } = review;
  if (accepts === null || !writes || readsOnly) return null;
  const { recordId } = proposal;
  const goOn = (): void => {
    if (next === null) void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
    else void navigate({ to: '/cases/$spaceId/proposals/$proposalId', params: { spaceId, proposalId: next } });
  };
  if (isDeclining) {
    return (
      <DeclineForm
        place={{ spaceId, recordId }}
        proposal={proposal}
        onClose={() => setDeclining(false)}
        onSent={goOn}
        onBack={() => setDeclining(true)}
      />
    );
  }
  return (
    <AcceptForm
      spaceId={spaceId}
      review={review}
      accepts={accepts}
      onDone={goOn}
      onDecline={() => setDeclining(true)}
    />
  );
}
