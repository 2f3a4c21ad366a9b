import { Alert, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { groupQuery, type RecordGroup } from '../api/group.query.js';
import { EFFECT_TEXTS } from '../effect.texts.js';
import { WHO_TEXTS } from '../who.texts.js';
import { useApartWords } from './use-apart-words.js';

/** Above a record: with which others it stands as one, or why it stands alone though words join it. */
export function SameRecords({ spaceId, recordId }: RecordPanelProps) {
  const { data } = useQuery(groupQuery(spaceId, recordId));
  if (!data) return null;
  if (data.dispute) return <Disputed spaceId={spaceId} dispute={data.dispute} />;
  return data.same.length > 0 && <Same spaceId={spaceId} same={data.same} />;
}

type Named = RecordGroup['same'][number];

function Same({ spaceId, same }: { readonly spaceId: string; readonly same: readonly Named[] }) {
  const t = useTexts(EFFECT_TEXTS);
  return (
    <Text size="sm" data-same>
      {t('sameAs')} <Names spaceId={spaceId} records={same} between=", " />
    </Text>
  );
}

interface DisputedProps {
  readonly spaceId: string;
  readonly dispute: NonNullable<RecordGroup['dispute']>;
}

function Disputed({ spaceId, dispute: { apart, way } }: DisputedProps) {
  const t = useTexts(EFFECT_TEXTS);
  const apartWords = useApartWords();
  return (
    <Alert color="yellow" variant="light" icon={<IconUsersGroup aria-hidden />} data-disputed>
      <Text size="sm">
        {apart ? t('disputed', apartWords(apart)) : t('disputedLarge')}{' '}
        <Names spaceId={spaceId} records={way} between=" – " />
      </Text>
    </Alert>
  );
}

interface NamesProps {
  readonly spaceId: string;
  readonly records: readonly Named[];
  readonly between: string;
}

function Names({ spaceId, records, between }: NamesProps) {
  const nameless = useTexts(WHO_TEXTS)('nameless');
  return records.map(({ recordId, owner, name }, at) => (
    <span key={recordId}>
      {at > 0 && between}
      <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
        <bdi>{name ?? nameless}</bdi> ({memberCode(owner)})
      </Link>
    </span>
  ));
}
