import { ActionIcon, Anchor, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconLink, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useNotice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordsSearch } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { type SavedView, useSavedViews } from '../saved-views.js';

/** Views that a person saved: what the address says, under a name. */
export function ViewsMenu({ spaceId, search }: { readonly spaceId: string; readonly search: RecordsSearch }) {
  const t = useTexts(RECORDS_TEXTS);
  const copyAddress = useCopyAddress();
  const { views, save, remove } = useSavedViews();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={t('views')} title={t('views')}>
          <IconBookmark size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views')}>
        <Stack gap="xs" maw={320}>
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('noViews')}
            </Text>
          )}
          {views.map((view) => (
            <ViewLine key={view.name} spaceId={spaceId} view={view} onRemove={() => remove(view.name)} />
          ))}
          <SaveView onSave={(name) => save({ name, search })} />
          {search.s !== undefined && (
            <Text size="sm" c="dimmed">
              {t('wordsNotKept')}
            </Text>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLink size={14} aria-hidden />}
            onClick={() => void copyAddress()}
          >
            {t('copyLink')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ViewLineProps {
  readonly spaceId: string;
  readonly view: SavedView;
  readonly onRemove: () => void;
}

function ViewLine({ spaceId, view, onRemove }: ViewLineProps) {
  const t = useTexts(RECORDS_TEXTS);
  const { name, search } = view;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Anchor
        size="sm"
        truncate
        title={name}
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} search={search} />}
      >
        {name}
      </Anchor>
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeView', { name })} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const t = useTexts(RECORDS_TEXTS);
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          label={t('viewName')}
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {t('saveView')}
        </Button>
      </Group>
    </form>
  );
}

/** Puts the address of the list into the clipboard and says whether it could. */
function useCopyAddress(): () => Promise<void> {
  const t = useTexts(RECORDS_TEXTS);
  const notify = useNotice();
  return async () => {
    try {
      const address = new URL(window.location.href);
      address.searchParams.delete('s');
      address.searchParams.delete('peek');
      await navigator.clipboard.writeText(address.href);
      notify({ message: t('copied') });
    } catch {
      notify({ isFailure: true, message: t('notCopied') });
    }
  };
}
