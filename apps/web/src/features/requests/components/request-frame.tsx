import type { ReactNode } from 'react';
import { CopiedNumber } from '../../../case/record/number-copy.js';
import { Page } from '../../../components/page.js';
import { Empty, Failed, Loading } from '../../../components/states.js';
import { ProblemError } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { DeskCard } from './desk-card.js';
import { ToRequests } from './to-requests.js';

interface RequestFrameProps {
  readonly spaceId: string;
  readonly title: string;
  readonly number: string;
  /** The other country, whose desk stands beside it. */
  readonly other: string;
  /** What it is about, in the card of that desk. */
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** A request: its title and number, what was said, and the other desk beside it. */
export function RequestFrame({ spaceId, title, number, other, about, children }: RequestFrameProps) {
  return (
    <div className={classes['page']}>
      <div className={classes['pane']}>
        <div className={classes['bar']}>
          <ToRequests spaceId={spaceId} />
          <h1>{title}</h1>
          <CopiedNumber number={number} />
        </div>
        {children}
      </div>
      <DeskCard spaceId={spaceId} other={other}>
        {about}
      </DeskCard>
    </div>
  );
}

interface NoRequestProps {
  readonly spaceId: string;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** In place of a request that has not come yet, failed to, or is not there. */
export function NoRequest({ spaceId, error, retry }: NoRequestProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const isGone = error instanceof ProblemError && error.problem.status === 404;
  return (
    <Page title={t('title')}>
      {error && !isGone && <Failed error={error} retry={retry} />}
      {!error && <Loading />}
      {isGone && (
        <Empty title={t('gone')} action={<ToRequests spaceId={spaceId} />}>
          {t('none')}
        </Empty>
      )}
    </Page>
  );
}
