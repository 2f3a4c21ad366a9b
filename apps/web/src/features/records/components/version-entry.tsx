import { Group, Text, Title } from '@mantine/core';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { Time } from '../../../components/time.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change } from '../api/record.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import type { Version } from '../versions.js';
import { Differences } from './differences.js';
import classes from './history.module.css';
import { Cosigners, SignatureMark } from './signature-mark.js';

interface VersionEntryProps {
  readonly type: string;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly version: Version;
  /** What is missing here was asked for and comes by itself. */
  readonly isBehind: boolean;
}

/** One version: when, by whom, what it changed, and the signed messages that it came in. */
export function VersionEntry({ type, properties, version: { version, ...rest }, isBehind }: VersionEntryProps) {
  const t = useTexts(HISTORY_TEXTS);
  const { messages, isSnapshot, differences } = rest;
  const [newest] = messages;
  const isNothing = differences.length === 0 && !isSnapshot;
  return (
    <li className={classes['version']} data-version={version}>
      <Group gap="sm" align="baseline">
        <Title order={2} size="h3">
          {t('version', { version })}
        </Title>
        {newest && (
          <Text size="sm" c="dimmed">
            <Time at={newest.at} /> · <Authors messages={messages} />
          </Text>
        )}
      </Group>
      {isSnapshot && <Text size="sm">{t('snapshot')}</Text>}
      {isNothing && <Text size="sm">{t(newest || !isBehind ? 'nothingForUs' : 'missing')}</Text>}
      <Differences type={type} properties={properties} differences={differences} />
      {messages.map((message) => (
        <MessageLine key={message.messageId} message={message} />
      ))}
    </li>
  );
}

function Authors({ messages }: { readonly messages: readonly Change[] }) {
  const t = useTexts(HISTORY_TEXTS);
  const authors = [...new Set(messages.flatMap((message) => message.authors))].join(', ');
  const member = memberCode(messages[0]?.sender ?? '');
  return authors === '' ? member : t('by', { authors, member });
}

function MessageLine({ message }: { readonly message: Change }) {
  const t = useTexts(HISTORY_TEXTS);
  const list = useMemberList();
  const { sender, recipients, position } = message;
  const others = recipients.filter((member) => member !== sender);
  return (
    <Group gap={8} mt={4}>
      <SignatureMark change={message} />
      <Text size="sm" c="dimmed">
        {others.length === 0 ? t('toNobody') : t('to', { members: list(others) })} · {t('position', { position })}
        {' · '}
        <Cosigners change={message} />
      </Text>
    </Group>
  );
}
