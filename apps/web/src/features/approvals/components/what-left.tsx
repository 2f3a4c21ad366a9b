import { Anchor, Code, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Section } from '../../../components/section.js';
import { offerQuery } from '../../../case/record/requests.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useProperties } from '../../../case/record/record-types.js';
import { ValueLine } from '../../../case/record/statement-value.js';
import { ValueGroups, ValueHeads, ValueList, ValueRow } from '../../../case/record/value-row.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { ownRecordQuery } from '../api/own-record.js';
import { recordHistoryQuery } from '../api/record-history.js';
import type { Request } from '../api/requests.js';
import { type LeftValue, leftValues } from '../left-values.js';
import { LEFT_TEXTS } from '../left.texts.js';
import { recordIdOf } from '../request-content.js';
import classes from './approvals.module.css';
import { AddedContent } from './request-content-section.js';

/** What left with an approval: its values as the record has them, and where version, hash and proof of it are. */
export function WhatLeft({ request }: { readonly request: Request }) {
  const t = useTexts(LEFT_TEXTS);
  const recordId = recordIdOf(request);
  return (
    <Section title={t('whatLeft')}>
      <Stack gap="sm">
        {request.left === null && <Text size="sm">{t('notOnLog')}</Text>}
        {recordId === null ? (
          <>
            <AddedContent request={request} />
            <Text size="sm">{t('elsewhere')}</Text>
            <Evidence request={request} recordId={null} version={null} />
          </>
        ) : (
          <OfRecord request={request} recordId={recordId} />
        )}
      </Stack>
    </Section>
  );
}

function OfRecord({ request, recordId }: { readonly request: Request; readonly recordId: string }) {
  const t = useTexts(LEFT_TEXTS);
  const { spaceId, type, messageId, together } = request;
  const record = useQuery(ownRecordQuery(spaceId, recordId));
  const { data: history = [] } = useQuery(recordHistoryQuery(spaceId, recordId));
  const messageIds = [messageId, ...together.map((part) => part.messageId)];
  const given = useGivenValues(request);
  const statements = record.data?.statements ?? [];
  const values = [
    ...statements
      .filter((one) => given.has(`${one.messageId}:${one.index}`))
      .map((statement) => ({ statement, isTaken: false })),
    ...leftValues(statements, history, messageIds),
  ];
  const version = history.find((change) => change.messageId === messageId)?.version ?? null;
  return (
    <>
      {values.length > 0 && record.data ? (
        <LeftValues type={type} owner={record.data.owner} values={values} />
      ) : (
        record.data && <Text size="sm">{t('inRecord')}</Text>
      )}
      <Evidence request={request} recordId={recordId} version={version} />
    </>
  );
}

/** What an answer released: its messages carry all that the other country may hold, the answer names what was chosen. */
function useGivenValues({ spaceId, inReplyTo, recipients }: Request): ReadonlySet<string> {
  const [asker = ''] = recipients;
  const { data } = useQuery({ ...offerQuery(spaceId, `${asker}.${inReplyTo ?? ''}`), enabled: inReplyTo !== null });
  return new Set((data?.given ?? []).map(({ messageId, index }) => `${messageId}:${index}`));
}

interface LeftValuesProps {
  readonly type: string;
  readonly owner: string;
  readonly values: readonly LeftValue[];
}

/** Each with who has it now. */
function LeftValues({ type, owner, values }: LeftValuesProps) {
  const t = useTexts(LEFT_TEXTS);
  const members = (values[0]?.statement.holders ?? []).flatMap(({ member }) => (member === owner ? [] : [member]));
  return (
    <ValueGroups>
      <ValueHeads title={t('value')} level={3} members={members} />
      <ValueList>
        {values.map((value) => (
          <LeftRow key={`${value.statement.messageId} ${value.statement.index}`} {...{ type, owner, value }} />
        ))}
      </ValueList>
    </ValueGroups>
  );
}

interface LeftRowProps extends Omit<LeftValuesProps, 'values'> {
  readonly value: LeftValue;
}

function LeftRow({ type, owner, value: { statement, isTaken } }: LeftRowProps) {
  const t = useTexts(LEFT_TEXTS);
  const names = useRecordNames();
  const { property, value, labels, holders, messageId, index } = statement;
  const kind = useProperties(type).get(property)?.kind ?? 'text';
  return (
    <ValueRow
      name={`${messageId}:${index}`}
      label={names.property(type, property)}
      value={<ValueLine value={value} kind={kind} original={labels.original} language={labels.language} />}
      chips={isTaken && <span> · {t('taken')}</span>}
      evaluation={labels.evaluation}
      holders={holders.filter(({ member }) => member !== owner)}
    />
  );
}

interface EvidenceProps {
  readonly request: Request;
  readonly recordId: string | null;
  /** That it made of the record; null where it is not back from the log, or is about none. */
  readonly version: number | null;
}

function Evidence({ request: { spaceId, messageId, left }, recordId, version }: EvidenceProps) {
  const t = useTexts(LEFT_TEXTS);
  const { member } = useSuspenseQuery(sessionQuery).data;
  if (left === null) return null;
  const path = { to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId: recordId ?? '' } } as const;
  return (
    <dl className={classes['facts']}>
      {version !== null && (
        <Fact term={t('version')}>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...path} search={{ tab: 'history' }} />}>
            {t('versionOf', { version })}
          </Anchor>
        </Fact>
      )}
      <Fact term={t('hash')}>
        {version === null ? (
          <Code>{left.identity}</Code>
        ) : (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} {...path} search={{ statement: `${messageId}:0` }} />}
          >
            <Code>{left.identity}</Code>
          </Anchor>
        )}
      </Fact>
      <Fact term={t('proof')}>
        <Anchor
          size="sm"
          href={`/api/v1/spaces/${spaceId}/messages/${messageId}/proof?sender=${member.member}`}
          download
        >
          {t('download')}
        </Anchor>
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
      <Text component="dd" size="sm" className="any-length">
        {children}
      </Text>
    </div>
  );
}
