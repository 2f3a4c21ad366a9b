import { Stack } from '@mantine/core';
import { IconGitCommit, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { Stream, type StreamLook } from '../../../case/record/stream.js';
import type { StreamEvent } from '../../../case/record/stream-events.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change, OpenRecord } from '../api/record.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import { statementKey } from '../statements.js';
import { type Difference, pendingDifferences, type Version, versionsOf } from '../versions.js';
import { ChangeCredit } from './change-credit.js';
import { Differences } from './differences.js';
import { SaidOfValue } from './said-of-value.js';
import { Cosigners, SignatureMark } from './signature-mark.js';
import { VersionCompare } from './version-compare.js';
import classes from './history.module.css';

interface HistoryTabProps {
  readonly spaceId: string;
  readonly record: OpenRecord;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly history: readonly Change[];
}

/** A version of the record, or what is not one yet. */
interface VersionEvent extends StreamEvent {
  readonly version: Version | null;
  readonly differences: readonly Difference[];
}

/** How the record came to be what it is, newest first, and any two of its versions side by side. */
export function HistoryTab({ spaceId, record, properties, history }: HistoryTabProps) {
  const t = useTexts(HISTORY_TEXTS);
  const lookOf = useLook(spaceId, record, properties);
  const versions = versionsOf(history, record.statements);
  const coming = pendingDifferences(record.statements);
  const events: VersionEvent[] = versions.map((version) => ({
    key: String(version.version),
    kind: 'version',
    at: version.messages[0]?.at ?? null,
    alike: null,
    version,
    differences: version.differences,
  }));
  const pending = {
    key: 'coming',
    kind: 'version',
    at: null,
    alike: null,
    version: null,
    differences: coming,
  } as const;
  return (
    <Stack gap="lg">
      <VersionCompare record={record} properties={properties} versions={versions.map(({ version }) => version)} />
      <div className={classes['versions']}>
        <Stream
          label={t('versions')}
          events={coming.length > 0 ? [pending, ...events] : events}
          lookOf={({ newest }) => lookOf(newest)}
          empty={t('nothing')}
        />
      </div>
    </Stack>
  );
}

function useLook(spaceId: string, record: OpenRecord, properties: HistoryTabProps['properties']) {
  const t = useTexts(HISTORY_TEXTS);
  const { type, behind } = record;
  return ({ version, differences }: VersionEvent): StreamLook => {
    const changes = (
      <>
        <Differences type={type} properties={properties} differences={differences} />
        {differences.map(
          ({ before }) =>
            before && <SaidOfValue key={statementKey(before)} spaceId={spaceId} record={record} statement={before} />,
        )}
      </>
    );
    if (version === null) return { icon: IconSend, line: <b>{t('pending')}</b>, more: changes };
    const { messages, isSnapshot } = version;
    const isNothing = differences.length === 0 && !isSnapshot;
    const missing = t(messages.length > 0 || !behind ? 'nothingForUs' : 'missing');
    return {
      icon: IconGitCommit,
      line: <VersionLine version={version} />,
      more: (
        <div data-version={version.version}>
          {isSnapshot && t('snapshot')}
          {isNothing && missing}
          {changes}
          {messages.map((message) => (
            <MessageLine key={message.messageId} message={message} spaceId={spaceId} recordId={record.recordId} />
          ))}
        </div>
      ),
    };
  };
}

function VersionLine({ version: { version, messages } }: { readonly version: Version }): ReactNode {
  const t = useTexts(HISTORY_TEXTS);
  const authors = [...new Set(messages.flatMap((message) => message.authors))].join(', ');
  const member = memberCode(messages[0]?.sender ?? '');
  const by = authors === '' ? member : t('by', { authors, member });
  return (
    <>
      <b>{t('version', { version })}</b>
      {by !== '' && ` · ${by}`}
    </>
  );
}

interface MessageLineProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly message: Change;
}

function MessageLine({ spaceId, recordId, message }: MessageLineProps) {
  const t = useTexts(HISTORY_TEXTS);
  const list = useMemberList();
  const { sender, recipients, position } = message;
  const others = recipients.filter((member) => member !== sender);
  return (
    <div className={classes['message']}>
      <SignatureMark change={message} />
      <span>
        {others.length === 0 ? t('toNobody') : t('to', { members: list(others) })} · {t('position', { position })}
        {' · '}
        <Cosigners change={message} />
        <ChangeCredit
          spaceId={spaceId}
          recordId={recordId}
          messageId={message.messageId}
          frame={(content) => <> · {content}</>}
        />
      </span>
    </div>
  );
}
