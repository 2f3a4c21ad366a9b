import { Anchor, Drawer, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRecordNames } from '../../../case/record/record-words.js';
import { StatementValue } from '../../../case/record/statement-value.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change, OpenRecord, Statement } from '../api/record.js';
import { PROVENANCE_TEXTS } from '../provenance.texts.js';
import { broughtBy } from '../versions.js';
import classes from './facts.module.css';
import { ChangeCredit } from './change-credit.js';
import { ClaimEntries, LabelEntries } from './provenance-claim.js';
import { MessageEntries } from './provenance-message.js';

interface ProvenanceDrawerProps {
  readonly spaceId: string;
  readonly record: OpenRecord;
  /** Null while none is open. */
  readonly statement: Statement | null;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly history: readonly Change[];
  readonly onClose: () => void;
}

/** Everything behind one value: what is claimed, under which labels, and the signed message that brought it. */
export function ProvenanceDrawer(props: ProvenanceDrawerProps) {
  const { record, statement, onClose } = props;
  const t = useTexts(PROVENANCE_TEXTS);
  const names = useRecordNames();
  return (
    <Drawer
      opened={statement !== null}
      onClose={onClose}
      position="right"
      title={<Text fw={600}>{statement && names.property(record.type, statement.property)}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {statement && <Provenance {...props} statement={statement} />}
    </Drawer>
  );
}

function Provenance(props: ProvenanceDrawerProps & { readonly statement: Statement }) {
  const { spaceId, record, statement, properties, history } = props;
  const t = useTexts(PROVENANCE_TEXTS);
  const { value, labels, property, messageId } = statement;
  const message = broughtBy(statement, history);
  return (
    <Stack gap="lg">
      <StatementValue
        value={value}
        kind={properties.get(property)?.kind ?? 'text'}
        original={labels.original}
        language={labels.language}
      />
      <Part title={t('claim')}>
        <ClaimEntries statement={statement} owner={record.owner} />
      </Part>
      <Part title={t('labels')}>
        <LabelEntries statement={statement} />
      </Part>
      <section>
        <Title order={3} mb={4}>
          {t('message')}
        </Title>
        {message === null && <Text size="sm">{t('notSent')}</Text>}
        {message && (
          <Stack gap="xs">
            <ChangeCredit
              spaceId={spaceId}
              recordId={record.recordId}
              messageId={message.messageId}
              frame={(content) => <Text size="sm">{content}</Text>}
            />
            {message.messageId !== messageId && <Text size="sm">{t('bySnapshot')}</Text>}
            <dl className={classes['entries']}>
              <MessageEntries message={message} />
            </dl>
            <ProofLink spaceId={spaceId} messageId={message.messageId} sender={record.owner} />
          </Stack>
        )}
      </section>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <dl className={classes['entries']}>{children}</dl>
    </section>
  );
}

interface ProofLinkProps {
  readonly spaceId: string;
  readonly messageId: string;
  readonly sender: string;
}

function ProofLink({ spaceId, messageId, sender }: ProofLinkProps) {
  const t = useTexts(PROVENANCE_TEXTS);
  return (
    <div>
      <Anchor size="sm" href={`/api/v1/spaces/${spaceId}/messages/${messageId}/proof?sender=${sender}`} download>
        <IconDownload size={14} aria-hidden /> {t('proof')}
      </Anchor>
      <Text size="xs" c="dimmed">
        {t('proofWhy')}
      </Text>
    </div>
  );
}
