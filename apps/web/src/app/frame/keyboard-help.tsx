import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const KEYS = [
  { keys: ['?'], text: 'keyHelp' },
  { keys: ['/'], text: 'keySearch' },
  { keys: ['Ctrl', 'K'], text: 'keyPalette' },
  { keys: ['N'], text: 'keyNew' },
  { keys: ['A'], text: 'keyActivity' },
  { keys: ['1', '…', '5'], text: 'keyGo' },
] as const;

/** The keys that work on every screen; `?` opens it. */
export function KeyboardHelp() {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  useShortcuts([['shift+?', open]]);
  return (
    <Modal opened={isOpen} onClose={close} title={t('keys')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(({ keys, text }) => (
            <Table.Tr key={text}>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  {keys.map((key) => (key === '…' ? key : <Kbd key={key}>{key}</Kbd>))}
                </Group>
              </Table.Td>
              <Table.Td>{t(text)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
