import { Anchor, List, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type CoverGap, coverGaps, handlingCode } from '#libs/approval';
import { Age } from '../../../components/age.js';
import { todayUtc, useDayFormat } from '../../../components/day.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { hasText } from '../../../case/record/record-words.js';
import { spaceQuery } from '../../../case/space/space.js';
import { SWITCH_TEXTS } from '../../../case/space/switch.texts.js';
import { Section } from '../../../components/section.js';
import { standingQuery } from '../../../case/approval/standing.js';
import { Time } from '../../../components/time.js';
import { localeOf } from '../../../lib/locale.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import type { Standing } from '../api/standing.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';
import { legalBasesOf } from '../request-content.js';
import { REQUEST_TEXTS } from '../request.texts.js';
import { useRequestWords } from '../use-request-words.js';
import classes from './approvals.module.css';

/** Who asks, to whom, under which clause, since when. */
export function RequestFacts({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const words = useRequestWords();
  const nameOf = useMemberName();
  const { author, recipients, spaceId, state, requestedAt } = request;
  const waits = state === 'waiting';
  const bases = legalBasesOf(request);
  return (
    <dl className={classes['facts']}>
      <Fact term={t('asks')}>{author.name}</Fact>
      <Fact term={t(waits ? 'goesTo' : 'wentTo')}>
        {recipients.map((member) => `${memberCode(member)} · ${nameOf(member)}`).join(', ')}
      </Fact>
      <Fact term={t('case')}>{words.caseTitle(spaceId)}</Fact>
      {bases.length > 0 && <Fact term={t('basis')}>{bases.join('; ')}</Fact>}
      <Fact term={t(waits ? 'since' : 'asked')}>
        <Time at={requestedAt} /> (<Age at={requestedAt} />)
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {term}
      </Text>
      <Text component="dd" size="sm" dir="auto" className="any-length">
        {children}
      </Text>
    </div>
  );
}

/** Every ground, and what keeps each standing approval of the case from covering it. */
export function WhyItWaits({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const ground = useTexts(APPROVALS_TEXTS);
  const { data = [] } = useQuery(standingQuery(request.spaceId));
  const isUncovered = request.grounds.includes('no-standing-approval');
  const near = isUncovered ? data.filter(({ ended, ends }) => ended === null && ends >= todayUtc()) : [];
  // That none covers it is said of each that there is, with what it lacks.
  const isSaidAlone = (one: Request['grounds'][number]): boolean => one !== 'no-standing-approval' || near.length === 0;
  return (
    <Section title={t('whyTitle')}>
      <List size="sm" spacing={4} center icon={<IconScale size={16} stroke={1.6} aria-hidden />}>
        {request.grounds.filter(isSaidAlone).map((one) => (
          <List.Item key={one}>{capital(ground(one))}</List.Item>
        ))}
        {request.grounds.map((one) => (
          <ClauseOf key={one} ground={one} spaceId={request.spaceId} />
        ))}
        {near.map((standing) => (
          <NotCovered key={standing.approvalId} standing={standing} request={request} />
        ))}
      </List>
    </Section>
  );
}

/** Rules of the agreement that a ground stands on; the others are the gate's own. */
const RULES: Partial<Record<Request['grounds'][number], string>> = {
  sensitive: 'victim-identity',
  'handling-of-others': 'default-handling',
};

/** What the agreement says of it, with the way there. */
function ClauseOf({ ground, spaceId }: { readonly ground: Request['grounds'][number]; readonly spaceId: string }) {
  const t = useTexts(REQUEST_TEXTS);
  const say = useTexts(SWITCH_TEXTS);
  const { data: space } = useQuery(spaceQuery(spaceId));
  const rule = space?.agreement?.switches.find(({ name }) => name === RULES[ground]);
  if (!rule || rule.clause === '') return null;
  const words = [rule.name, ...rule.values].map((one) => (hasText(SWITCH_TEXTS, one) ? say(one) : one));
  return (
    <List.Item>
      {t('clause', { clause: rule.clause, rule: [words[0], words.slice(1).join(', ')].join(': ') })}{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId" params={{ spaceId }} />}
      >
        {t('agreement')}
      </Anchor>
    </List.Item>
  );
}

const GAP_TEXTS: Partial<Record<CoverGap, 'gapNotStarted' | 'gapOwn' | 'gapType' | 'gapRecipients' | 'gapHandling'>> = {
  'not-started': 'gapNotStarted',
  own: 'gapOwn',
  type: 'gapType',
  recipients: 'gapRecipients',
  handling: 'gapHandling',
};

function NotCovered({ standing, request }: { readonly standing: Standing; readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const { language } = useLanguage();
  const day = useDayFormat();
  const { type, recipients, handling, author } = request;
  const found = coverGaps(
    { ...standing, highestHandling: handlingCode(standing.highestHandling), givenBy: standing.givenBy.id },
    { type, recipients, handling: handlingCode(handling) },
    { author: author.id, today: todayUtc() },
  );
  const gaps = found
    .flatMap((gap) => GAP_TEXTS[gap] ?? [])
    .map((gap) => t(gap, { handling: standing.highestHandling }));
  if (gaps.length === 0) return null;
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(gaps);
  return <List.Item>{t('notCovered', { ends: day(standing.ends), gaps: list })}</List.Item>;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
