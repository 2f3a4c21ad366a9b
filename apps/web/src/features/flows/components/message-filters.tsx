import { Box, Group, Select, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openSpacesQuery } from '../../../case/space/spaces.js';
import { MomentField } from '../../../components/moment-field.js';
import { isMoment } from '../../../components/written-moment.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { useFlowCode } from '../flow-codes.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { KINDS, type MessageSearch, parseMessageSearch } from '../message-search.js';
import { MESSAGES_TEXTS } from '../messages.texts.js';
import { useSpaceName } from './space-name.js';

interface FiltersProps {
  readonly search: MessageSearch;
  readonly spaceId: string | null;
}

/** What messages are looked for by: case, members, state, kind, id, time. */
export function MessageFilters({ search, spaceId }: FiltersProps) {
  const t = useTexts(FLOWS_TEXTS);
  const navigate = useNavigate();
  const choose = (name: keyof MessageSearch) => (value: string | null) => {
    const next = parseMessageSearch({ ...search, spaceId: search.spaceId ?? spaceId, [name]: value });
    void navigate({ to: '/flows/messages', search: next });
  };
  return (
    <Group mb="md" align="flex-start" role="group" aria-label={t('filter')}>
      <Choices search={search} spaceId={spaceId} choose={choose} />
      <IdField key={search.messageId ?? ''} id={search.messageId ?? ''} onId={choose('messageId')} />
      <Moment name="from" at={search.from} onAt={choose('from')} />
      <Moment name="until" at={search.until} onAt={choose('until')} />
    </Group>
  );
}

type Choose = (name: keyof MessageSearch) => (value: string | null) => void;

function Choices({ search, spaceId, choose }: FiltersProps & { readonly choose: Choose }) {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useSpaceName();
  const codeName = useFlowCode();
  const { data: spaces = [] } = useQuery(openSpacesQuery);
  const { members } = useSuspenseQuery(sessionQuery).data;
  const codes = members.map(({ member, code }) => ({ value: member, label: code }));
  const states = [
    { value: 'accepted', label: t('accepted') },
    { value: 'refused', label: t('refused') },
    { value: 'parked', label: t('parkedState') },
    { value: 'unreceipted', label: t('unreceipted') },
  ];
  const kinds = KINDS.map((value) => ({ value, label: codeName(value) }));
  const any = { clearable: true, placeholder: t('any') };
  return (
    <>
      <Select
        label={t('space')}
        w={220}
        data={spaces.map((space) => ({ value: space.spaceId, label: nameOf(space.spaceId) }))}
        value={spaceId}
        allowDeselect={false}
        onChange={choose('spaceId')}
      />
      <Select
        {...any}
        label={t('sender')}
        w={100}
        data={codes}
        value={search.sender ?? null}
        onChange={choose('sender')}
      />
      <Select
        {...any}
        label={t('receiver')}
        w={100}
        data={codes}
        value={search.receiver ?? null}
        onChange={choose('receiver')}
      />
      <Select
        {...any}
        label={t('state')}
        w={200}
        data={states}
        value={search.state ?? null}
        onChange={choose('state')}
      />
      <Select {...any} label={t('kind')} w={150} data={kinds} value={search.kind ?? null} onChange={choose('kind')} />
    </>
  );
}

/** Takes an id where it is one, and says so where it is none. */
function IdField({ id, onId }: { readonly id: string; readonly onId: (id: string) => void }) {
  const t = useTexts(FLOWS_TEXTS);
  const words = useTexts(MESSAGES_TEXTS);
  const [text, setText] = useState(id);
  const isWrong = text.trim() !== '' && parseMessageSearch({ messageId: text }).messageId === undefined;
  const take = (): void => {
    if (!isWrong && text.trim() !== id) onId(text);
  };
  return (
    <TextInput
      label={t('messageId')}
      w={300}
      value={text}
      error={isWrong && words('idHelp')}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

interface MomentProps {
  readonly name: 'from' | 'until';
  readonly at: string | undefined;
  readonly onAt: (at: string) => void;
}

/** Messages are looked for anew once a moment can be read, or is none any more. */
function Moment({ name, at, onAt }: MomentProps) {
  const words = useTexts(MESSAGES_TEXTS);
  const [typed, setTyped] = useState(at ?? '');
  const [seen, setSeen] = useState(at);
  if (at !== seen) {
    setSeen(at);
    setTyped(at ?? '');
  }
  return (
    <Box w={220}>
      <MomentField
        label={words(name)}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (value !== (at ?? '') && (value === '' || isMoment(value))) onAt(value);
        }}
      />
    </Box>
  );
}
