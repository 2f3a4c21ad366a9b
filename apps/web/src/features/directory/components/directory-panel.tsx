import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { directoryQuery } from '../../../case/directory/directory.query.js';
import { overviewQuery } from '../../../case/space/overview.js';
import { useReadsOnly } from '../../../case/space/reads-only.js';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { DIRECTORY_TEXTS } from '../directory.texts.js';
import { DeskChannels } from './desk-channels.js';
import { DeskTable } from './desk-table.js';
import { EditDesks } from './edit-desks.js';

/** The desks of each country of a case, and which of them is on duty. */
export function DirectoryPanel({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(DIRECTORY_TEXTS);
  const { data, error, refetch } = useQuery(directoryQuery(spaceId));
  const { data: overview } = useQuery(overviewQuery(spaceId));
  const mayPost = useHasRole('liaison', 'prosecutor');
  const posts = !useReadsOnly() && mayPost && overview?.state === 'active';
  const keepsChannels = useHasRole('liaison', 'operations');
  const own = data?.find((one) => one.own);
  return (
    <Section title={t('title')}>
      {data ? (
        <Stack gap="sm" align="stretch">
          <DeskTable directory={data} />
          {own && (
            <Group gap="sm">
              {posts && <EditDesks spaceId={spaceId} own={own} />}
              {keepsChannels && <DeskChannels desks={own.desks} />}
            </Group>
          )}
        </Stack>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}
