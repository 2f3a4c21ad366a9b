import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Age } from '../../components/age.js';
import { Priority } from '../../components/priority.js';
import { DataTable } from '../../components/data-table.js';
import { useLanguageName } from '../../components/language-name.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { QueuedSignal } from '../desk-types.js';
import { Due } from './due.js';
import { QUEUE_TEXTS } from './queue.texts.js';
import { SignalMarks, SignalState } from './signal-chips.js';

interface QueueTableProps {
  readonly label: string;
  readonly lines: readonly Json<QueuedSignal>[];
}

/** A row for each signal: of what kind, and nothing that was told in own words. */
export function QueueTable({ label, lines }: QueueTableProps) {
  const t = useTexts(QUEUE_TEXTS);
  const head = ['priority', 'kind', 'marks', 'received', 'due', 'state', 'language'] as const;
  return (
    <DataTable label={label} head={head.map((name) => t(name))} minWidth={860}>
      {lines.map((line) => (
        <QueueRow key={line.signalId} line={line} />
      ))}
    </DataTable>
  );
}

function QueueRow({ line }: { readonly line: Json<QueuedSignal> }) {
  const t = useTexts(QUEUE_TEXTS);
  const languageName = useLanguageName();
  const { signalId, no, classLabel, priority, receivedAt, dueAt, language, state, about } = line;
  const name = no === null ? classLabel : t('numbered', { kind: classLabel, no });
  return (
    <Table.Tr data-signal={signalId}>
      <Table.Td>
        <Priority priority={priority} />
      </Table.Td>
      <Table.Td>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/signals/$signalId" params={{ signalId }} />}>
          {name}
        </Anchor>
        {about.length > 0 && (
          <Text size="xs" c="dimmed" dir="auto" className="any-length" lineClamp={2} data-about>
            {about.join(' · ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          <SignalMarks signal={line} />
        </Group>
      </Table.Td>
      <Table.Td>
        <Age at={receivedAt} />
      </Table.Td>
      <Table.Td>
        <Due at={dueAt} />
      </Table.Td>
      <Table.Td>
        <SignalState state={state} />
      </Table.Td>
      <Table.Td>{languageName(language)}</Table.Td>
    </Table.Tr>
  );
}
