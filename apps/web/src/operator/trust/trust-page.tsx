import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MemberMarks } from '../../case/member/member-mark.js';
import { CopiedCode } from '../../components/copied-code.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
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
    <Stack gap="lg">
      <Section title={t('list', { version: list.version })} isOpen>
        <ListFacts list={list} />
      </Section>
      <Section title={t('certificates')} isOpen>
        <CertificateTable certificates={certificates} />
      </Section>
      <Section title={t('keys')} isOpen>
        <KeyTable keys={keys} />
      </Section>
    </Stack>
  );
}

function ListFacts({ list }: { readonly list: Json<ListView> }) {
  const t = useTexts(TRUST_TEXTS);
  const { daysLeft, issuedAt, expiresAt, quorum, signedBy, notSignedBy, hash } = list;
  return (
    <ValueList>
      <Value label={t('left')}>
        <DaysLeft days={daysLeft} />
      </Value>
      <Value label={t('ends')}>
        <Time at={expiresAt} />
      </Value>
      <Value label={t('issued')}>
        <Time at={issuedAt} />
      </Value>
      <Value label={t('signedBy')}>
        <MemberMarks ids={signedBy} />
      </Value>
      {notSignedBy.length > 0 && (
        <Value label={t('notSigned')}>
          <MemberMarks ids={notSignedBy} />
        </Value>
      )}
      <Value label={t('next')}>{t('quorum', { count: quorum })}</Value>
      <Value label={t('hash')}>
        <CopiedCode name={t('hash')} code={hash} />
      </Value>
    </ValueList>
  );
}
