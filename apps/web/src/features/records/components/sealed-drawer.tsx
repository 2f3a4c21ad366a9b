import { Anchor, Button, Drawer, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemberName } from '../../../components/member.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { NEWEST_STUBS, sealedQuery } from '../api/sealed-records.js';
import { RECORDS_TEXTS } from '../records.texts.js';

/** How many messages of the case are sealed for the own country, and the way to each. */
export function SealedDrawer({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(RECORDS_TEXTS);
  const nameOf = useMemberName();
  const [isOpen, { open, close }] = useDisclosure();
  const { data: stubs = [] } = useQuery(sealedQuery(spaceId));
  const count = stubs.length;
  if (count === 0) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconLock size={14} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {t(count < NEWEST_STUBS ? 'sealed' : 'sealedMore', { count })}
      </Button>
      <Drawer opened={isOpen} onClose={close} position="right" title={t('sealedTitle')}>
        <Text size="sm" mb="md">
          {t('sealedWhy')}
        </Text>
        <Stack component="ul" gap="sm" m={0} p={0} className="plain-list">
          {stubs.map(({ position, sender, at }) => (
            <li key={position}>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link {...props} to="/cases/$spaceId/sealed/$position" params={{ spaceId, position }} />
                )}
              >
                {t('sealedEntry', { sender: nameOf(sender), position })}
              </Anchor>
              <Text size="xs" c="dimmed">
                <Time at={at} />
              </Text>
            </li>
          ))}
        </Stack>
      </Drawer>
    </>
  );
}
