import { Code, Text } from '@mantine/core';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change } from '../api/record.js';
import { PROVENANCE_TEXTS } from '../provenance.texts.js';
import { Entry } from './entry.js';

/** The signed message, by what anybody can check of it. */
export function MessageEntries({ message }: { readonly message: Change }) {
  const t = useTexts(PROVENANCE_TEXTS);
  const list = useMemberList();
  const { sender, version, at, position, messageId, verified } = message;
  return (
    <>
      <Entry name={t('version')}>{version}</Entry>
      <Entry name={t('sent')}>
        <Time at={at} />
      </Entry>
      <Entry name={t('signature')}>
        <Text size="sm">
          {memberCode(sender)} {verified.epoch}·{verified.sequence}: {t('signatureChecked')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('signatureWhy', { member: memberCode(sender), position })}
        </Text>
      </Entry>
      <Entry name={t('cosignedBy')}>
        {verified.cosignedBy.length > 0 ? list(verified.cosignedBy) : t('nobodyYet')}
      </Entry>
      <Entry name={t('messageId')}>
        <Code>{messageId}</Code>
      </Entry>
    </>
  );
}
