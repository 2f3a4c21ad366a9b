import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Desk } from '../../../case/directory/directory.query.js';
import { useNotice } from '../../../components/notice.js';
import { Failed } from '../../../components/states.js';
import { isLanguage, LANGUAGE_NAMES } from '../../../lib/languages.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { type ChannelToKeep, useKeepChannel } from '../api/desk-channels.js';
import { CHANNEL_TEXTS } from '../channel.texts.js';

interface FormProps {
  readonly desks: readonly Desk[];
  /** That webhooks may call. */
  readonly hosts: readonly string[];
  readonly hasMail: boolean;
}

const EVERY = '';
const LANGUAGE_OPTIONS = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }));

/** Adds one way to tell a desk. */
export function ChannelForm({ desks, hosts, hasMail }: FormProps) {
  const t = useTexts(CHANNEL_TEXTS);
  const notify = useNotice();
  const keeping = useKeepChannel();
  const { language } = useLanguage();
  const begun = (kind: ChannelToKeep['kind'], desk?: string): ChannelToKeep => ({
    channelId: crypto.randomUUID(),
    kind,
    address: '',
    language,
    ...(desk === undefined ? {} : { desk }),
  });
  const [said, setSaid] = useState(() => begun(hasMail ? 'mail' : 'webhook'));
  const kinds = [...(hasMail ? (['mail'] as const) : []), ...(hosts.length > 0 ? (['webhook'] as const) : [])];
  if (kinds.length === 0) return <Text size="sm">{t('nothing')}</Text>;
  const change = (more: Partial<ChannelToKeep>): void => setSaid({ ...said, ...more });
  const isMail = said.kind === 'mail';
  const done = (): void => {
    notify({ message: t('added') });
    setSaid(begun(said.kind));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keeping.mutate(said, { onSuccess: done });
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Title order={3}>{t('add')}</Title>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <Select
          label={t('desk')}
          allowDeselect={false}
          data={[
            { value: EVERY, label: t('onDuty') },
            ...desks.map(({ deskId, name }) => ({ value: deskId, label: name })),
          ]}
          value={said.desk ?? EVERY}
          onChange={(chosen) => {
            const { desk: _, ...rest } = said;
            setSaid(chosen === null || chosen === EVERY ? rest : { ...rest, desk: chosen });
          }}
        />
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
          value={said.kind}
          onChange={(chosen) => setSaid(begun(chosen === 'webhook' ? chosen : 'mail', said.desk))}
        />
        {isMail && (
          <Select
            label={t('language')}
            allowDeselect={false}
            data={LANGUAGE_OPTIONS}
            value={said.language}
            onChange={(chosen) => isLanguage(chosen) && change({ language: chosen })}
          />
        )}
      </Group>
      <TextInput
        required
        label={t('address')}
        type={isMail ? 'email' : 'url'}
        maxLength={500}
        {...(isMail ? {} : { description: t('hosts', { hosts: hosts.join(', ') }) })}
        value={said.address}
        onChange={({ currentTarget }) => change({ address: currentTarget.value })}
      />
      {!isMail && (
        <TextInput
          required
          label={t('secret')}
          description={t('secretHelp')}
          type="password"
          autoComplete="off"
          minLength={32}
          maxLength={200}
          value={said.secret ?? ''}
          onChange={({ currentTarget }) => change({ secret: currentTarget.value })}
        />
      )}
      {keeping.error && <Failed error={keeping.error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={keeping.isPending}>
          {t('send')}
        </Button>
      </Group>
    </Stack>
  );
}
