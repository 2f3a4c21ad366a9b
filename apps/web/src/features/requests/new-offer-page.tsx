import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Anchor } from '@mantine/core';
import { spaceQuery } from '../../case/space/space.js';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { wordsOf } from '../../lib/searched-words.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { AskedAbout } from './components/asked-about.js';
import { OfferForm } from './components/offer-form.js';
import { OFFER_FORM_TEXTS } from './offer-form.texts.js';
import classes from './requests.module.css';

const route = getRouteApi('/frame/cases/$spaceId/requests/new');

/** A new request to another country, about a record or none. */
export function NewOfferPage() {
  const t = useTexts(OFFER_FORM_TEXTS);
  const { spaceId } = route.useParams();
  const { record = null, to, s } = route.useSearch();
  const mayAsk = useHasRole('investigator', 'liaison');
  const { data: space, error, refetch } = useQuery(spaceQuery(spaceId));
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member ?? '';
  const others = (space?.members ?? []).filter((member) => member !== own);
  const [first, ...more] = others.toSorted((left, right) => Number(right === to) - Number(left === to));
  return (
    <Page title={t('title')}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !space && <Loading />}
      {!mayAsk && <p className={classes['meta']}>{t('mayNot')}</p>}
      {record !== null && (
        <section aria-label={t('about')} className={classes['form']}>
          <p className={classes['meta']}>{t('about')}</p>
          <AskedAbout spaceId={spaceId} recordId={record} value={null} />
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/cases/$spaceId/requests/new" params={{ spaceId }} search={{}} />
            )}
          >
            {t('aboutNone')}
          </Anchor>
        </section>
      )}
      {mayAsk && first !== undefined && (
        <OfferForm
          key={`${spaceId} ${s ?? ''}`}
          spaceId={spaceId}
          own={own}
          members={[first, ...more]}
          recordId={record}
          words={wordsOf(s) ?? ''}
        />
      )}
    </Page>
  );
}
