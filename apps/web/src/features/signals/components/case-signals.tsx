import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { ANSWER_TEXTS } from '../../../components/answer.texts.js';
import { Section } from '../../../components/section.js';
import { useTimeFormat } from '../../../components/time.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { passedSignalsQuery } from '../api/passed-signals.js';
import { PASSED_TEXTS } from '../passed.texts.js';
import { CaseDrafts } from './case-drafts.js';

/** What signals mean for a case: drafts that nobody has dealt with, and signals between its countries. */
export function CaseSignals({ spaceId }: { readonly spaceId: string }) {
  return (
    <>
      <CaseDrafts spaceId={spaceId} />
      <BetweenCountries spaceId={spaceId} />
    </>
  );
}

/** The newest first; nothing where there are none. */
function BetweenCountries({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const reads = useHasRole('investigator', 'prosecutor');
  const query = useInfiniteQuery({ ...passedSignalsQuery(spaceId), enabled: reads, retry: false });
  const signals = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (signals.length === 0) return null;
  return (
    <Section title={t('ofCase')}>
      <ul>
        {signals.map(({ passed, sender, recipient, at, state, outcome }) => (
          <li key={passed}>
            <Anchor
              underline="always"
              renderRoot={(props) => (
                <Link to="/cases/$spaceId/passed-signals/$passed" params={{ spaceId, passed }} {...props} />
              )}
            >
              {t('pageTitle', { from: memberCode(sender), to: memberCode(recipient) })}
            </Anchor>{' '}
            · {format(at)} · {outcome === null ? t(state) : say(outcome)}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
