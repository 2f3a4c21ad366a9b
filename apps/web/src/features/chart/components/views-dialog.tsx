import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ViewSearch } from '../../../case/views/view-search.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { type KeptView, keepView, removeView, viewsQuery } from '../api/views.query.js';
import type { Place } from '../chart-state.js';
import { CHART_TEXTS } from '../chart.texts.js';

interface ViewsDialogProps {
  readonly spaceId: string;
  readonly search: ViewSearch;
  /** Cards that are seen, with where they lie. */
  readonly cards: ReadonlyMap<string, Place>;
  readonly onClose: () => void;
}

/** Charts that were kept under a title, and the one that is seen, to keep. */
export function ViewsDialog({ spaceId, search, cards, onClose }: ViewsDialogProps) {
  const t = useTexts(CHART_TEXTS);
  const queries = useQueryClient();
  const { data = [], error } = useQuery(viewsQuery(spaceId));
  const [title, setTitle] = useState('');
  const [ofDesk, setOfDesk] = useState(false);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: viewsQuery(spaceId).queryKey });
  const keep = useMutation({
    mutationFn: () =>
      keepView(spaceId, crypto.randomUUID(), {
        kind: 'chart',
        title: title.trim(),
        ofDesk,
        query: queryOf(search, cards),
      }),
    onSuccess: async () => {
      await again();
      onClose();
    },
  });
  const remove = useMutation({ mutationFn: (viewId: string) => removeView(spaceId, viewId), onSuccess: again });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') keep.mutate();
  };
  const failure = error ?? keep.error ?? remove.error;
  return (
    <Modal opened onClose={onClose} title={t('views')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        {failure && <Failed error={failure} />}
        {data.length === 0 && <Text size="sm">{t('noViews')}</Text>}
        {data
          .filter(({ kind }) => kind === 'chart')
          .map((view) => (
            <Group key={view.viewId} justify="space-between" wrap="nowrap">
              <Link to="/cases/$spaceId/chart" params={{ spaceId }} search={searchOf(view)} onClick={onClose}>
                <bdi>{view.title}</bdi>
                {view.ofDesk && ` · ${t('desk')}`}
              </Link>
              {view.own && (
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  aria-label={t('removeView', { title: view.title })}
                  onClick={() => remove.mutate(view.viewId)}
                >
                  <IconTrash size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
        <form onSubmit={send}>
          <Stack gap="sm">
            <TextInput
              data-autofocus
              label={t('viewTitle')}
              value={title}
              maxLength={100}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Checkbox
              label={t('forDesk')}
              checked={ofDesk}
              onChange={(event) => setOfDesk(event.currentTarget.checked)}
            />
            <Button type="submit" loading={keep.isPending} disabled={title.trim() === ''}>
              {t('saveView')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Modal>
  );
}

function queryOf({ type, owner, handling, kind, from, to, node }: ViewSearch, cards: ReadonlyMap<string, Place>) {
  const filters = Object.entries({ type, owner, handling, kind, from, to, node });
  const set = filters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    search: new URLSearchParams(set).toString().replaceAll('%2C', ','),
    cards: [...cards].map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) })),
    hidden: [],
  };
}

function searchOf({ viewId, query: { search } }: KeptView): ViewSearch {
  return { ...Object.fromEntries(new URLSearchParams(search)), view: viewId };
}
