import { Button, Menu } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFailureNotice } from '../../../components/notice.js';
import { api } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import type { DeskColleague } from '../api/types.js';
import { RECORD_DUTY_TEXTS } from '../record-duty.texts.js';

interface AssignRecordProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly name: string;
}

/** Hands a record that came to one person of this country, whom alone it waits for from then on. */
export function AssignRecord({ spaceId, recordId, name }: AssignRecordProps) {
  const t = useTexts(RECORD_DUTY_TEXTS);
  const queries = useQueryClient();
  const onError = useFailureNotice();
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useQuery({
    queryKey: ['colleagues', spaceId],
    queryFn: ({ signal }) => api.get<readonly DeskColleague[]>(`/spaces/${spaceId}/colleagues`, signal),
    enabled: isOpen,
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (personId: string) => api.put(`/spaces/${spaceId}/records/${recordId}/assignee`, { personId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
    onError,
  });
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          loading={isPending}
          leftSection={<IconUserShare size={14} stroke={1.6} aria-hidden />}
          aria-label={t('assignRecord', { name })}
        >
          {t('assign')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className="scrolls">
        {data.map(({ id, name: colleague, desk }) => (
          <Menu.Item key={id} onClick={() => mutate(id)}>
            {desk === '' ? colleague : `${colleague} · ${desk}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
