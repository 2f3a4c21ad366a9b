import { Stack, Text, Title } from '@mantine/core';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change, OpenRecord } from '../api/record.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import { pendingDifferences, versionsOf } from '../versions.js';
import { Differences } from './differences.js';
import { VersionCompare } from './version-compare.js';
import { VersionEntry } from './version-entry.js';
import classes from './history.module.css';

interface HistoryTabProps {
  readonly record: OpenRecord;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly history: readonly Change[];
}

/** How the record came to be what it is, newest first, and any two of its versions side by side. */
export function HistoryTab({ record, properties, history }: HistoryTabProps) {
  const t = useTexts(HISTORY_TEXTS);
  const { type, statements, behind } = record;
  const versions = versionsOf(history, statements);
  const coming = pendingDifferences(statements);
  return (
    <Stack gap="lg">
      <VersionCompare record={record} properties={properties} versions={versions.map(({ version }) => version)} />
      <ol reversed className={classes['versions']}>
        {coming.length > 0 && (
          <li className={classes['version']}>
            <Title order={2} size="h3">
              {t('pending')}
            </Title>
            <Differences type={type} properties={properties} differences={coming} />
          </li>
        )}
        {versions.map((version) => (
          <VersionEntry key={version.version} type={type} properties={properties} version={version} isBehind={behind} />
        ))}
      </ol>
      {versions.length === 0 && coming.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
    </Stack>
  );
}
