import { IconShieldCheck } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change } from '../api/record.js';
import { PROVENANCE_TEXTS } from '../provenance.texts.js';

/** That a message was checked before it counted: whose key it fits, and where it stands. */
export function SignatureMark({ change: { sender, verified } }: { readonly change: Change }) {
  const t = useTexts(PROVENANCE_TEXTS);
  return (
    <Chip
      tone="gray"
      icon={IconShieldCheck}
      title={t('signatureWhy', { member: memberCode(sender), position: verified.position })}
    >
      {t('signatureChecked')}
    </Chip>
  );
}

/** Who else keeps the same log with the message in it. */
export function Cosigners({ change: { verified } }: { readonly change: Change }) {
  const t = useTexts(PROVENANCE_TEXTS);
  const list = useMemberList();
  return `${t('cosignedBy')}: ${verified.cosignedBy.length === 0 ? t('nobodyYet') : list(verified.cosignedBy)}`;
}
