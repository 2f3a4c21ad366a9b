import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMemberList } from '../../../case/member/member-list.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { LOSS_TEXTS } from '../loss.texts.js';
import type { Loss } from '../losses.js';

interface ConfirmLossesProps {
  /** Of the record. */
  readonly type: string;
  /** Null while nothing is asked. */
  readonly losses: readonly Loss[] | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is taken from who holds it, and names them. */
export function ConfirmLosses({ type, losses, onConfirm, onCancel }: ConfirmLossesProps) {
  const t = useTexts(LOSS_TEXTS);
  const list = useMemberList();
  const names = useRecordNames();
  const members = list(losersIn(losses ?? []));
  return (
    <Modal
      opened={losses !== null}
      onClose={onCancel}
      title={t('title', { members })}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="sm">
        <List size="sm">
          {(losses ?? []).map(({ field, value, members: losers }) => (
            <List.Item key={field.id} c="red" className="any-length">
              {t('line', { property: names.property(type, field.property), value, members: list(losers) })}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('help')}</Text>
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" onClick={onConfirm}>
            {t('confirm', { members })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Everybody who loses something, each once. */
export function losersIn(losses: readonly Loss[]): readonly string[] {
  return [...new Set(losses.flatMap(({ members }) => members))].sort();
}
