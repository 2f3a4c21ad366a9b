import { Alert, Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useRecordNames } from '../../../components/record-names.js';
import { useTexts } from '../../../lib/texts.js';
import { EDIT_TEXTS } from '../edit.texts.js';
import type { Choice, FieldConflict } from '../rebase.js';

interface ComparePanelProps {
  readonly type: string;
  readonly conflicts: readonly FieldConflict[];
  readonly onChosen: (choices: readonly Choice[]) => void;
}

const CHOICES = ['mine', 'theirs', 'both'] as const;

/** What both sides changed, field by field; the form goes on when each is decided. */
export function ComparePanel({ type, conflicts, onChosen }: ComparePanelProps) {
  const t = useTexts(EDIT_TEXTS);
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() => conflicts.map(() => null));
  const made = choices.flatMap((choice) => choice ?? []);
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="outline"
      icon={<IconArrowsDiff aria-hidden />}
      title={t('compareTitle')}
      my="md"
      maw={860}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('compareHelp')}</Text>
        <Table.ScrollContainer
          minWidth={560}
          w="100%"
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('compareHelp') } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['field', 'before', 'now', 'yours', 'choice'] as const).map((head) => (
                  <Table.Th key={head}>{t(head)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {conflicts.map((conflict, i) => (
                <ConflictRow
                  key={conflict.mine}
                  type={type}
                  conflict={conflict}
                  choice={choices[i] ?? null}
                  onChoice={(choice) => setChoices(choices.map((one, at) => (at === i ? choice : one)))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Button disabled={made.length < conflicts.length} onClick={() => onChosen(made)}>
          {t('goOn')}
        </Button>
      </Stack>
    </Alert>
  );
}

interface ConflictRowProps {
  readonly type: string;
  readonly conflict: FieldConflict;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

function ConflictRow({ type, conflict, choice, onChoice }: ConflictRowProps) {
  const t = useTexts(EDIT_TEXTS);
  const names = useRecordNames();
  const field = names.property(type, conflict.property);
  const { was, mineValue, theirValues } = conflict;
  const offered = CHOICES.filter((one) => one !== 'both' || (mineValue !== null && theirValues.length > 0));
  return (
    <Table.Tr>
      <Table.Th scope="row">{field}</Table.Th>
      <Table.Td dir="auto">{was ?? t('nothing')}</Table.Td>
      <Table.Td dir="auto">{theirValues.length > 0 ? theirValues.join('; ') : t('nothing')}</Table.Td>
      <Table.Td dir="auto">{mineValue ?? t('nothing')}</Table.Td>
      <Table.Td>
        <Radio.Group
          aria-label={t('choiceOf', { field })}
          value={choice}
          onChange={(chosen) => {
            const found = CHOICES.find((one) => one === chosen);
            if (found) onChoice(found);
          }}
        >
          <Group gap="sm">
            {offered.map((one) => (
              <Radio key={one} value={one} label={t(one)} />
            ))}
          </Group>
        </Radio.Group>
      </Table.Td>
    </Table.Tr>
  );
}
