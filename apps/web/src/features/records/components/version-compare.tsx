import { Group, Select, Switch, Table, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../../../components/data-table.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Section } from '../../../components/section.js';
import { StatementValue } from '../../../case/record/statement-value.js';
import type { PropertyView, ValueKind } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { OpenRecord, Statement } from '../api/record.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import { parseRecordSearch } from '../records-search.js';
import { statementKey } from '../statements.js';
import { type ComparedProperty, compareVersions } from '../versions.js';

const route = getRouteApi('/frame/cases/$spaceId/records/$recordId');

interface VersionCompareProps {
  readonly record: OpenRecord;
  readonly properties: ReadonlyMap<string, PropertyView>;
  /** Newest first. */
  readonly versions: readonly number[];
}

/** Any two versions side by side; the address says which. */
export function VersionCompare({ record, properties, versions }: VersionCompareProps) {
  const t = useTexts(HISTORY_TEXTS);
  const navigate = route.useNavigate();
  const { from = versions[1], to = versions[0] } = route.useSearch();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  if (from === undefined || to === undefined) return <Text c="dimmed">{t('oneVersion')}</Text>;
  const choose = (parts: { readonly from?: number; readonly to?: number }): void =>
    void navigate({ search: (before) => parseRecordSearch({ ...before, ...parts }), replace: true });
  const compared = compareVersions(record.statements, from, to).filter(({ same }) => !(same && onlyDifferent));
  return (
    <Section title={t('compare')}>
      <Group gap="md" align="flex-end" mb="sm" className="no-print">
        <VersionSelect label={t('from')} versions={versions} value={from} onChoose={(one) => choose({ from: one })} />
        <VersionSelect label={t('toVersion')} versions={versions} value={to} onChoose={(one) => choose({ to: one })} />
        <Switch
          label={t('onlyDifferent')}
          checked={onlyDifferent}
          onChange={({ currentTarget }) => setOnlyDifferent(currentTarget.checked)}
          mb={6}
        />
      </Group>
      {compared.length === 0 && <Text size="sm">{t('allSame')}</Text>}
      {compared.length > 0 && (
        <DataTable
          label={t('comparison')}
          head={[t('property'), t('version', { version: from }), t('version', { version: to })]}
          minWidth={320}
        >
          {compared.map((one) => (
            <ComparedRow
              key={one.property}
              type={record.type}
              compared={one}
              kind={properties.get(one.property)?.kind ?? 'text'}
            />
          ))}
        </DataTable>
      )}
    </Section>
  );
}

interface VersionSelectProps {
  readonly label: string;
  readonly versions: readonly number[];
  readonly value: number;
  readonly onChoose: (version: number) => void;
}

function VersionSelect({ label, versions, value, onChoose }: VersionSelectProps) {
  const t = useTexts(HISTORY_TEXTS);
  return (
    <Select
      size="sm"
      w={150}
      label={label}
      allowDeselect={false}
      data={versions.map((version) => ({ value: String(version), label: t('version', { version }) }))}
      value={String(value)}
      onChange={(chosen) => onChoose(Number(chosen))}
    />
  );
}

interface ComparedRowProps {
  readonly type: string;
  readonly compared: ComparedProperty;
  readonly kind: ValueKind;
}

function ComparedRow({ type, compared: { property, from, to }, kind }: ComparedRowProps) {
  const names = useRecordNames();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {names.property(type, property)}
      </Table.Th>
      <Table.Td>
        <Side statements={from} others={to} kind={kind} />
      </Table.Td>
      <Table.Td>
        <Side statements={to} others={from} kind={kind} />
      </Table.Td>
    </Table.Tr>
  );
}

interface SideProps {
  readonly statements: readonly Statement[];
  /** What the other version says. */
  readonly others: readonly Statement[];
  readonly kind: ValueKind;
}

/** Values of one version; those that the other version has too are marked. */
function Side({ statements, others, kind }: SideProps) {
  const t = useTexts(HISTORY_TEXTS);
  const known = new Set(others.map(statementKey));
  if (statements.length === 0) return t('nothingSaid');
  return statements.map((one) => (
    <div key={statementKey(one)}>
      <StatementValue value={one.value} kind={kind} original={one.labels.original} language={one.labels.language} />
      {known.has(statementKey(one)) && (
        <Text size="xs" c="dimmed">
          {t('same')}
        </Text>
      )}
    </div>
  ));
}
