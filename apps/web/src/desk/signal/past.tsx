import { Stack, Table, Text } from '@mantine/core';
import { DataTable } from '../../components/data-table.js';
import { useDayFormat } from '../../components/day.js';
import { Time, useTimeFormat } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { hasText, useTexts } from '../../lib/texts.js';
import type { SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

/** Who took which step when and why, where it went, and by whose decision the sphere was switched. */
export function Past({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const format = useTimeFormat();
  const day = useDayFormat();
  const { events, routes, switches, targets } = signal;
  const labelOf = (target: string): string => targets.find(({ code }) => code === target)?.label ?? target;
  return (
    <Stack gap="sm">
      {events.length === 0 ? <Text c="dimmed">{t('noSteps')}</Text> : <Steps signal={signal} />}
      {routes.map(({ target, at, fetchedAt }) => (
        <Text size="sm" key={target} data-route={target}>
          {fetchedAt === null
            ? t('sentTo', { target: labelOf(target), at: format(at) })
            : t('fetched', { target: labelOf(target), at: format(at), fetched: format(fetchedAt) })}
        </Text>
      ))}
      {switches.map(({ switchId, basis, authority, decidedOn, byName }) => (
        <Text size="sm" key={switchId} className="any-length">
          {t('switched', { basis, authority, day: day(decidedOn), name: byName })}
        </Text>
      ))}
    </Stack>
  );
}

function Steps({ signal: { events, reasons, persons, cards } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const said = (name: string): string => (hasText(SIGNAL_TEXTS, name) ? t(name) : name);
  const reasonOf = (code: string): string => reasons.find((one) => one.code === code)?.label ?? said(code);
  const personsSent = (detail: object): string => {
    const answers = personsIn(detail).map((id) => persons.find(({ field }) => field === id)?.label ?? id);
    return answers.length === 0 ? '' : t('personsSent', { answers: answers.join('; ') });
  };
  const cardsRead = (detail: object): string => {
    const read = cardsIn(detail).map(({ id, version }) =>
      t('cardVersion', { label: cards.find((card) => card.id === id)?.label ?? id, version }),
    );
    return read.length === 0 ? '' : t('withCards', { cards: read.join('; ') });
  };
  const head = ['step', 'by', 'at', 'reason'] as const;
  return (
    <DataTable label={t('past')} head={head.map((name) => t(name))}>
      {events.map(({ kind, at, byName, code, detail }, i) => (
        <Table.Tr key={i} data-step={kind}>
          <Table.Td className="one-line">{said(`step-${kind}`)}</Table.Td>
          <Table.Td className="one-line">{byName}</Table.Td>
          <Table.Td className="one-line">
            <Time at={at} />
          </Table.Td>
          <Table.Td className="any-length">
            {[code === null ? '' : reasonOf(code), wordsOf(detail), cardsRead(detail), personsSent(detail)]
              .filter((part) => part !== '')
              .reduce(asSentences, '')}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** Puts a sentence behind others, with a full stop between them where none is. */
function asSentences(before: string, next: string): string {
  if (before === '') return next;
  return /[.!?…]$/.test(before) ? `${before} ${next}` : `${before}. ${next}`;
}

/** What somebody wrote beside the reason. */
function wordsOf(detail: object): string {
  const words: unknown = Reflect.get(detail, 'words');
  return typeof words === 'string' ? words : '';
}

/** Which answers about people went along. */
function personsIn(detail: object): readonly string[] {
  const persons: unknown = Reflect.get(detail, 'persons');
  return Array.isArray(persons) ? persons.filter((one) => typeof one === 'string') : [];
}

/** Which cards were read, and in which version. */
function cardsIn(detail: object): readonly { readonly id: string; readonly version: number }[] {
  const cards: unknown = Reflect.get(detail, 'cards');
  return Array.isArray(cards) ? cards.filter(isCardRead) : [];
}

function isCardRead(one: unknown): one is { readonly id: string; readonly version: number } {
  if (typeof one !== 'object' || one === null) return false;
  return typeof Reflect.get(one, 'id') === 'string' && typeof Reflect.get(one, 'version') === 'number';
}
