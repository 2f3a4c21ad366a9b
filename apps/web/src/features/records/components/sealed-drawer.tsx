import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSealedName } from '../../../case/record/sealed-name.js';
import { useTexts } from '../../../lib/texts.js';
import { NEWEST_STUBS, sealedQuery } from '../../../case/record/sealed.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { ListChip } from './list-chip.js';
import { SealedMarks } from './record-panels.js';

/** How many messages of the case are sealed for the own country, and the way to each. */
export function SealedDrawer({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(RECORDS_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const { data: stubs = [] } = useQuery(sealedQuery(spaceId));
  const sealedName = useSealedName(stubs);
  const count = stubs.length;
  if (count === 0) return null;
  const said = t(count < NEWEST_STUBS ? 'sealed' : 'sealedMore', { count });
  return (
    <>
      <ListChip aria-label={said} title={said} onClick={open} aria-haspopup="dialog">
        <IconLock size={12} stroke={1.6} aria-hidden />
        {count}
      </ListChip>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        title={<Text fw={600}>{t('sealedTitle')}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Text size="sm" mb="md">
          {t('sealedWhy')}
        </Text>
        <Stack component="ul" gap="sm" m={0} p={0} className="plain-list">
          {stubs.map((stub) => (
            <li key={stub.position}>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/cases/$spaceId/sealed/$position"
                    params={{ spaceId, position: stub.position }}
                  />
                )}
              >
                {sealedName(stub)}
              </Anchor>
              <Text size="xs" c="dimmed">
                <SealedMarks spaceId={spaceId} position={stub.position} />
              </Text>
            </li>
          ))}
        </Stack>
      </Drawer>
    </>
  );
}
