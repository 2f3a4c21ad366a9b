import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useRecordNames } from '../../../case/record/record-words.js';
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
    <Alert role="alert" color="yellow" variant="outline" icon={<IconArrowsDiff aria-hidden />} mb="md" maw={860}>
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{t('compareTitle')}</Text>
        <Text size="sm">{t('compareHelp')}</Text>
        {conflicts.map((conflict, i) => (
          <ConflictChoice
            key={conflict.mine}
            type={type}
            conflict={conflict}
            choice={choices[i] ?? null}
            onChoice={(choice) => setChoices(choices.map((one, at) => (at === i ? choice : one)))}
          />
        ))}
        <Button disabled={made.length < conflicts.length} onClick={() => onChosen(made)}>
          {t('goOn')}
        </Button>
      </Stack>
    </Alert>
  );
}

interface ConflictChoiceProps {
  readonly type: string;
  readonly conflict: FieldConflict;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

/** Each choice says what it stands for, so that nothing has to be looked up elsewhere. */
function ConflictChoice({ type, conflict, choice, onChoice }: ConflictChoiceProps) {
  const t = useTexts(EDIT_TEXTS);
  const names = useRecordNames();
  const { was, mineValue, theirValues } = conflict;
  const mine = mineValue ?? t('nothing');
  const theirs = theirValues.length > 0 ? theirValues.join('; ') : t('nothing');
  const values: Readonly<Record<Choice, string>> = { mine, theirs, both: `${theirs}; ${mine}` };
  const offered = CHOICES.filter((one) => one !== 'both' || (mineValue !== null && theirValues.length > 0));
  return (
    <Radio.Group
      label={names.property(type, conflict.property)}
      description={t('before', { value: was ?? t('nothing') })}
      value={choice}
      onChange={(chosen) => {
        const found = CHOICES.find((one) => one === chosen);
        if (found) onChoice(found);
      }}
    >
      <Stack gap="xs" mt="xs">
        {offered.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <Text span size="sm" className="any-length">
                {t(one)}: <bdi>{values[one]}</bdi>
              </Text>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
