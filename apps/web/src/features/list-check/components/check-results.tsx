import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import { type DesksOfMember, directoryQuery } from '../../../case/directory/directory.query.js';
import { desksToCall } from '../../../case/directory/desks-to-call.js';
import { Member, memberCode } from '../../../case/member/member.js';
import { RECORD_NAME_TEXTS, RECORD_TYPE_TEXTS } from '../../../case/record/record.texts.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useDayText } from '../../../components/day.js';
import { csvOf, download } from '../../../case/views/csv.js';
import { LineGroup } from '../../../components/line-row.js';
import { Failed, Loading } from '../../../components/states.js';
import { keepWords } from '../../../lib/searched-words.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import { allLines, type Check, type CheckedLine, type CheckPartner, checkQuery } from '../api/checks.js';
import type { LineState } from '../api/types.js';
import classes from '../list-check.module.css';
import { RESULT_TEXTS } from '../results.texts.js';

const STATES = ['hit', 'known', 'sealed', 'open', 'nothing', 'unread'] as const satisfies readonly LineState[];

interface ListName {
  readonly spaceId: string;
  readonly checkId: string;
}

interface CheckResultsProps extends ListName {
  /** It was looked up on this page, and is not in sight yet. */
  readonly isNew: boolean;
}

/** What a list came to: who was asked, and its lines by what is known of them. */
export function CheckResults({ spaceId, checkId, isNew }: CheckResultsProps) {
  const t = useTexts(RESULT_TEXTS);
  const [state, setState] = useState<LineState | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(checkQuery(spaceId, checkId, state));
  const { data: directory = [] } = useQuery(directoryQuery(spaceId));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const [check] = data?.pages ?? [];
  if (!check) return <Loading />;
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('results')} ref={isNew ? comeInSight : undefined}>
      {check.partners.length > 0 && <Partners of={check.partners} directory={directory} />}
      <Filter counts={check.counts} state={state} onChange={setState} />
      <LineGroup
        title={state === null ? t('all') : t(state)}
        count={state === null ? sumOf(check) : check.counts[state]}
      >
        {lines.map((line) => (
          <Line key={line.line} spaceId={spaceId} of={line} directory={directory} />
        ))}
        {lines.length === 0 && <li className={classes['line']}>{t('empty')}</li>}
      </LineGroup>
      <Download spaceId={spaceId} checkId={checkId} />
      {hasNextPage && (
        <Button variant="default" m="sm" onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

/** Below a long form nobody sees what a list came to. */
function comeInSight(results: HTMLElement | null): void {
  results?.scrollIntoView({ block: 'start' });
}

/** The whole list as a file, with what could not be read. */
function Download({ spaceId, checkId }: ListName) {
  const t = useTexts(RESULT_TEXTS);
  const saving = useMutation({
    mutationFn: () => allLines(spaceId, checkId),
    onSuccess: (lines) =>
      download(
        'list-check.csv',
        csvOf(
          lines.map(({ line, raw, state, readings, records, sealed, hits }) => [
            String(line),
            raw,
            t(state),
            readings.map(({ kind, key }) => `${kind} ${key}`).join('; '),
            records.map(({ name, recordId }) => name ?? recordId).join('; '),
            sealed.map(({ type, desk }) => [type, desk?.name, desk?.phone].filter(Boolean).join(' ')).join('; '),
            hits.map(({ member, type }) => `${memberCode(member)} ${type}`).join('; '),
          ]),
        ),
      ),
  });
  return (
    <>
      <Button variant="default" m="sm" className="no-print" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('download')}
      </Button>
      {saving.error && <Failed error={saving.error} retry={() => saving.mutate()} />}
    </>
  );
}

function sumOf({ counts }: Check): number {
  return STATES.reduce((sum, state) => sum + counts[state], 0);
}

interface FilterProps {
  readonly counts: Check['counts'];
  readonly state: LineState | null;
  readonly onChange: (state: LineState | null) => void;
}

function Filter({ counts, state, onChange }: FilterProps) {
  const t = useTexts(RESULT_TEXTS);
  return (
    <div role="group" aria-label={t('filter')} className={`${classes['filter']} no-print`} aria-live="polite">
      {[null, ...STATES.filter((one) => counts[one] > 0)].map((one) => (
        <Button
          key={one ?? 'all'}
          size="xs"
          variant={one === state ? 'filled' : 'default'}
          aria-pressed={one === state}
          onClick={() => onChange(one)}
        >
          {one === null ? t('all') : `${t(one)} ${counts[one]}`}
        </Button>
      ))}
    </div>
  );
}

interface PartnersProps {
  readonly of: readonly CheckPartner[];
  readonly directory: readonly DesksOfMember[];
}

function Partners({ of, directory }: PartnersProps) {
  const t = useTexts(RESULT_TEXTS);
  return (
    <LineGroup title={t('partners')} name="partners">
      {of.map((partner) => (
        <li key={partner.member} className={classes['line']} data-state={partner.state}>
          <Member id={partner.member} />
          <span className={classes['records']} role="status">
            <PartnerWords of={partner} />
            {partner.hits > 0 && <b>{t('hits', { count: partner.hits })}</b>}
            {(partner.state === 'not-allowed' || partner.state === 'other-forms') && (
              <Contact member={partner.member} deskId={null} directory={directory} />
            )}
          </span>
        </li>
      ))}
    </LineGroup>
  );
}

function PartnerWords({ of: { state, answered, numbers, goesOn } }: { readonly of: CheckPartner }) {
  const t = useTexts(RESULT_TEXTS);
  const day = useDayText();
  if (state === 'over-budget')
    return <span>{t(state, { answered, numbers, day: goesOn === null ? '' : day(goesOn) })}</span>;
  return (
    <span>
      {t(state)}
      {state === 'not-asked-yet' && answered > 0 && ` · ${t('partly', { answered, numbers })}`}
    </span>
  );
}

interface LineProps {
  readonly spaceId: string;
  readonly of: CheckedLine;
  readonly directory: readonly DesksOfMember[];
}

function Line({ spaceId, of: { raw, state, readings, records, sealed, hits }, directory }: LineProps) {
  const t = useTexts(RESULT_TEXTS);
  const types = useTexts(RECORD_TYPE_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const navigate = useNavigate();
  const ask = (to: string, words: string): void =>
    void navigate({ to: '/cases/$spaceId/requests/new', params: { spaceId }, search: { to, s: keepWords(words) } });
  const typeWord = (type: string): string => (hasText(RECORD_TYPE_TEXTS, type) ? types(type) : type);
  const unread = readings.some(({ kind }) => kind === 'name-left-out') ? t('leftOut') : t('unreadWhy');
  return (
    <li className={classes['line']} data-state={state}>
      <bdi>{raw}</bdi>
      <div className={classes['found']}>
        {records.length + sealed.length + hits.length === 0 && (
          <span className={classes['note']}>{state === 'unread' ? unread : t(state)}</span>
        )}
        {records.length > 0 && (
          <span className={classes['records']}>
            {records.map(({ recordId, type, name }) => (
              <Link key={recordId} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
                <RecordIcon type={type} size={16} />
                <bdi>{name ?? nameless}</bdi>
              </Link>
            ))}
          </span>
        )}
        {sealed.map(({ type, desk }) => (
          <span key={`${type} ${desk?.phone ?? ''}`} className={classes['records']}>
            <span>{t('hasSealed', { type: typeWord(type) })}</span>
            {desk ? <Called desk={desk} /> : <span className={classes['note']}>{t('noOwnDesk')}</span>}
          </span>
        ))}
        {hits.map(({ member, type, deskId }) => (
          <span key={`${member} ${type}`} className={classes['records']}>
            <b>{t('has', { member: memberCode(member), type: typeWord(type) })}</b>
            <Contact member={member} deskId={deskId} directory={directory} />
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => ask(member, `${t('askWords', { type: typeWord(type) })}\n${raw}`)}
              aria-label={t('askAbout', { member: memberCode(member), line: raw })}
            >
              {t('ask')}
            </Button>
          </span>
        ))}
      </div>
    </li>
  );
}

interface ContactProps {
  readonly member: string;
  /** The desk that was named; null where none was. */
  readonly deskId: string | null;
  readonly directory: readonly DesksOfMember[];
}

/** Whom to call: the desk that the answer names, or the one on duty. */
function Contact({ member, deskId, directory }: ContactProps) {
  const t = useTexts(RESULT_TEXTS);
  const posted = directory.find((one) => one.member === member);
  const desk = posted?.desks.find((one) => one.deskId === deskId) ?? (posted ? desksToCall(posted)[0] : undefined);
  if (!desk) return <span className={classes['note']}>{t('noDesk')}</span>;
  return <Called desk={desk} />;
}

function Called({ desk: { name, phone } }: { readonly desk: { readonly name: string; readonly phone: string } }) {
  return (
    <span className={classes['records']}>
      <Text size="sm" component="span" dir="auto">
        {name}
      </Text>
      <DeskPhone phone={phone} />
    </span>
  );
}
