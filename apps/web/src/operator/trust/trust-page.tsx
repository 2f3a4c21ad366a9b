import { Code, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../components/data-table.js';
import { Member } from '../../case/member/member.js';
import { useMemberList } from '../../case/member/member-list.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { trustQuery } from '../api/trust.js';
import { USE_TEXTS } from '../board/cause.texts.js';
import classes from '../operator.module.css';
import type { CertificateView, ListView, MemberKeyView, OperatorTrust } from '../operator-types.js';
import { DaysLeft } from './days-left.js';
import { KeyState } from './key-state.js';
import { TRUST_TEXTS } from './trust.texts.js';

const SHOWN_OF_KEY = 16;

/** What ends when: the trust list, every certificate and, by status, every key. */
export function TrustPage() {
  const t = useTexts(TRUST_TEXTS);
  const { data, error, refetch } = useQuery(trustQuery);
  return (
    <Page title={t('title')}>
      {data ? <Trust trust={data} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Trust({ trust: { list, certificates, keys } }: { readonly trust: Json<OperatorTrust> }) {
  const t = useTexts(TRUST_TEXTS);
  return (
    <Stack>
      <Section title={t('list', { version: list.version })}>
        <ListFacts list={list} />
      </Section>
      <Section title={t('certificates')}>
        <CertificateTable certificates={certificates} />
      </Section>
      <Section title={t('keys')}>
        <KeyTable keys={keys} />
      </Section>
    </Stack>
  );
}

function ListFacts({ list }: { readonly list: Json<ListView> }) {
  const t = useTexts(TRUST_TEXTS);
  const listed = useMemberList();
  const { daysLeft, issuedAt, expiresAt, quorum, signedBy, notSignedBy, hash } = list;
  return (
    <Stack gap={4} align="flex-start">
      <DaysLeft days={daysLeft} />
      <Text size="sm">
        {t('issued')}: <Time at={issuedAt} />. {t('ends')}: <Time at={expiresAt} />
      </Text>
      <Text size="sm">{t('signedBy', { members: listed(signedBy) })}</Text>
      {notSignedBy.length > 0 && <Text size="sm">{t('notSigned', { members: listed(notSignedBy) })}</Text>}
      <Text size="sm">{t('quorum', { count: quorum })}</Text>
      <Text size="sm" className="any-length">
        {t('hash')}: {hash}
      </Text>
    </Stack>
  );
}

function CertificateTable({ certificates }: { readonly certificates: readonly Json<CertificateView>[] }) {
  const t = useTexts(TRUST_TEXTS);
  const uses = useTexts(USE_TEXTS);
  const head = ['holder', 'use', 'left', 'ends', 'serial'] as const;
  return (
    <DataTable label={t('certificates')} head={head.map((name) => t(name))} minWidth={680}>
      {certificates.map(({ member, use, serial, expiresAt, daysLeft }) => (
        <Table.Tr key={`${member} ${use} ${serial}`}>
          <Table.Td>{member === null ? t('operator') : <Member id={member} />}</Table.Td>
          <Table.Td>{uses(use)}</Table.Td>
          <Table.Td className={classes['oneLine']}>
            <DaysLeft days={daysLeft} />
          </Table.Td>
          <Table.Td>
            <Time at={expiresAt} />
          </Table.Td>
          <Table.Td>
            <Code className="any-length">{serial}</Code>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function KeyTable({ keys }: { readonly keys: readonly Json<MemberKeyView>[] }) {
  const t = useTexts(TRUST_TEXTS);
  return (
    <DataTable label={t('keys')} head={[t('holder'), t('use'), t('key'), t('state')]}>
      {keys.map(({ member, use, keyId, status }) => (
        <Table.Tr key={keyId}>
          <Table.Td>
            <Member id={member} />
          </Table.Td>
          <Table.Td>{t(use)}</Table.Td>
          <Table.Td>
            <Code title={keyId}>{keyId.slice(0, SHOWN_OF_KEY)}</Code>
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <KeyState status={status} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
