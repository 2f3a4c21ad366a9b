import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemberList } from '../../case/member/member-list.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { trustQuery } from '../api/trust.js';
import type { ListView, OperatorTrust } from '../operator-types.js';
import { DaysLeft } from './days-left.js';
import { CertificateTable, KeyTable } from './trust-tables.js';
import { TRUST_TEXTS } from './trust.texts.js';

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
