import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Member, useMemberName } from '../../case/member/member.js';
import { type Ask, asksQuery } from '../../case/record/asks.js';
import { shortRequestNumber } from '../../case/record/record-number.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { QUESTION_TEXTS } from './question.texts.js';
import classes from './requests.module.css';
import { REQUESTS_TEXTS } from './requests.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/requests');

const ENDED: ReadonlySet<Ask['state']> = new Set(['released', 'refused', 'answered']);

/** What partners ask us and what we ask them, the open ones first. */
export function RequestsPage() {
  const t = useTexts(REQUESTS_TEXTS);
  const { spaceId } = route.useParams();
  const asks = useHasRole('investigator', 'liaison');
  const { data, error, refetch } = useQuery(asksQuery(spaceId));
  const groups = groupsOf(data ?? []);
  return (
    <Page title={t('title')}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.length === 0 && (
        <Empty title={t('noneTitle')} action={<ToRecords spaceId={spaceId} />}>
          {t(asks ? 'none' : 'noneOfOthers')}
        </Empty>
      )}
      {groups.map(([name, some]) => (
        <section key={name} aria-label={t(name)} data-group={name}>
          <h2 className={classes['group']}>
            {t(name)} <span>{some.length}</span>
          </h2>
          <ul className={`plain-list ${classes['list']}`}>
            {some.map((ask) => (
              <RequestLine key={ask.askId} spaceId={spaceId} ask={ask} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function groupsOf(asks: readonly Ask[]): readonly (readonly ['toAnswer' | 'waiting' | 'ended', readonly Ask[]])[] {
  const open = asks.filter(({ state }) => !ENDED.has(state));
  const groups = [
    ['toAnswer', open.filter(({ direction }) => direction === 'received')],
    ['waiting', open.filter(({ direction }) => direction === 'sent')],
    ['ended', asks.filter(({ state }) => ENDED.has(state))],
  ] as const;
  return groups.filter(([, some]) => some.length > 0);
}

function RequestLine({ spaceId, ask }: { readonly spaceId: string; readonly ask: Ask }) {
  const t = useTexts(REQUESTS_TEXTS);
  const say = useTexts(QUESTION_TEXTS);
  const nameOf = useMemberName();
  const { askId, reason, author, asker, owner, at, state, direction, answer, answerPending } = ask;
  const count = answer?.values.length ?? 0;
  const isOurs = direction === 'received' && state === 'open';
  const stands = isOurs ? t('onUs') : say(state, { owner: nameOf(owner) });
  const isHere = direction === 'received' || answer?.here === count;
  const said = count > 0 ? t(isHere ? 'given' : 'come', { count, here: answer?.here ?? 0 }) : stands;
  return (
    <li className={classes['line']} data-ask={state}>
      <span className={classes['asked']}>
        <Link to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId }} dir="auto" title={reason}>
          {reason}
        </Link>
        <span className={classes['meta']}>
          <Member id={direction === 'received' ? asker : owner} /> <span dir="auto">{author}</span> ·{' '}
          {answerPending ? t('pending') : said}
        </span>
      </span>
      <span className={classes['meta']}>
        {shortRequestNumber(ask)} · <Time at={at} />
      </span>
    </li>
  );
}

function ToRecords({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}>
      {t('toRecords')}
    </Anchor>
  );
}
