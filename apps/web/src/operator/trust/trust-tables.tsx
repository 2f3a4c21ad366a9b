import { Table } from '@mantine/core';
import { DataTable } from '../../components/data-table.js';
import { NamedMember } from '../../case/member/member-mark.js';
import { CopiedCode } from '../../components/copied-code.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { USE_TEXTS } from '../board/cause.texts.js';
import classes from '../operator.module.css';
import type { CertificateView, MemberKeyView } from '../operator-types.js';
import { DaysLeft } from './days-left.js';
import { KeyState } from './key-state.js';
import { TRUST_TEXTS } from './trust.texts.js';

const SHOWN = 16;

/** What is in use is the rule, and stands behind. */
const ORDER: readonly MemberKeyView['status'][] = ['revoked', 'retired', 'active'];

/** Certificates, what ends first on top. */
export function CertificateTable({ certificates }: { readonly certificates: readonly Json<CertificateView>[] }) {
  const t = useTexts(TRUST_TEXTS);
  const uses = useTexts(USE_TEXTS);
  const head = ['holder', 'use', 'left', 'ends', 'serial'] as const;
  return (
    <DataTable label={t('certificates')} head={head.map((name) => t(name))} minWidth={680}>
      {certificates
        .toSorted((a, b) => a.daysLeft - b.daysLeft)
        .map(({ member, use, serial, expiresAt, daysLeft }) => (
          <Table.Tr key={`${member} ${use} ${serial}`}>
            <Table.Td>{member === null ? t('operator') : <NamedMember id={member} />}</Table.Td>
            <Table.Td>{uses(use)}</Table.Td>
            <Table.Td className={classes['oneLine']}>
              <DaysLeft days={daysLeft} />
            </Table.Td>
            <Table.Td>
              <Time at={expiresAt} />
            </Table.Td>
            <Table.Td>
              <CopiedCode name={t('serial')} code={serial} shown={SHOWN} />
            </Table.Td>
          </Table.Tr>
        ))}
    </DataTable>
  );
}

/** Keys that the trust list names, by status. */
export function KeyTable({ keys }: { readonly keys: readonly Json<MemberKeyView>[] }) {
  const t = useTexts(TRUST_TEXTS);
  return (
    <DataTable label={t('keys')} head={[t('holder'), t('use'), t('key'), t('state')]}>
      {keys
        .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
        .map(({ member, use, keyId, status }) => (
          <Table.Tr key={keyId}>
            <Table.Td>
              <NamedMember id={member} />
            </Table.Td>
            <Table.Td>{t(use)}</Table.Td>
            <Table.Td>
              <CopiedCode name={t('key')} code={keyId} shown={SHOWN} />
            </Table.Td>
            <Table.Td className={classes['oneLine']}>
              <KeyState status={status} />
            </Table.Td>
          </Table.Tr>
        ))}
    </DataTable>
  );
}
