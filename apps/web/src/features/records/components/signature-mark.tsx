import { Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { useMemberList } from '../../../components/member-list.js';
import { memberCode } from '../../../components/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change } from '../api/record.js';
import { PROVENANCE_TEXTS } from '../provenance.texts.js';

/** That a message was checked before it counted: whose key it fits, and who else keeps the same log. */
export function SignatureMark({ change }: { readonly change: Change }) {
  const t = useTexts(PROVENANCE_TEXTS);
  const list = useMemberList();
  const { sender, verified } = change;
  const why = t('signatureWhy', { member: memberCode(sender), position: verified.position });
  return (
    <>
      <Chip tone="gray" icon={IconShieldCheck} title={why}>
        {t('signatureChecked')}
      </Chip>
      <Text span size="sm" c="dimmed">
        {t('cosignedBy')}: {verified.cosignedBy.length === 0 ? t('nobodyYet') : list(verified.cosignedBy)}
      </Text>
    </>
  );
}
