import { Button, type ButtonProps, Group, Popover, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../lib/texts.js';
import { CONFIRM_TEXTS } from './confirm.texts.js';
import { Failed } from './states.js';

interface ConfirmProps {
  readonly label: string;
  /** Names the button for those who listen, where its label stands in many rows. */
  readonly name?: string;
  /** What it does, said before it is done. */
  readonly effect: string;
  readonly size?: ButtonProps['size'];
  readonly change: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: () => void;
}

/** Takes something away, once its effect was read. */
export function Confirm({ label, name = label, effect, size = 'sm', change, onConfirm }: ConfirmProps) {
  const t = useTexts(CONFIRM_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size={size} aria-label={name} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Stack gap="xs" maw={300}>
          <Text size="sm">{effect}</Text>
          {change.error && <Failed error={change.error} />}
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={() => setOpen(false)}>
              {t('back')}
            </Button>
            <Button size="xs" color="red" loading={change.isPending} onClick={onConfirm}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
