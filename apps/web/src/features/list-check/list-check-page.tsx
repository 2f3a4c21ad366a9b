import { Button, Textarea } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RECORD_NAME_TEXTS } from '../../case/record/record.texts.js';
import { RecordIcon } from '../../case/record/record-icon.js';
import { LineGroup } from '../../components/line-row.js';
import { Page } from '../../components/page.js';
import { Failed } from '../../components/states.js';
import { wordsOf } from '../../lib/searched-words.js';
import { useTexts } from '../../lib/texts.js';
import classes from './list-check.module.css';
import { LIST_CHECK_TEXTS } from './list-check.texts.js';
import { MOST_LETTERS, MOST_LINES, readLines } from './read-lines.js';
import { type CheckedLine, useListCheck } from './use-list-check.js';

const route = getRouteApi('/frame/cases/$spaceId/check');

/** Many names and numbers at once: which of them the own country holds in a case. Nothing of the list is kept. */
export function ListCheckPage() {
  const { spaceId } = route.useParams();
  const { s } = route.useSearch();
  return <ListCheck key={`${spaceId} ${s}`} spaceId={spaceId} words={wordsOf(s) ?? ''} />;
}

interface ListCheckProps {
  readonly spaceId: string;
  /** What the list begins with. */
  readonly words: string;
}

function ListCheck({ spaceId, words }: ListCheckProps) {
  const t = useTexts(LIST_CHECK_TEXTS);
  const [text, setText] = useState(words);
  const list = readLines(text);
  const { asked, checked, error, isOn, check, goOn } = useListCheck(spaceId);
  const all = asked.lines.length;
  return (
    <Page title={t('title')} flush>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          check(list);
        }}
      >
        <Textarea
          label={t('lines')}
          description={t('where', { most: MOST_LINES })}
          error={list.isLong && t('long', { most: MOST_LETTERS })}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          rows={8}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
        />
        <div className={classes['acts']}>
          <Button type="submit" disabled={list.lines.length === 0 || list.isLong || isOn}>
            {t('check')}
          </Button>
          <span className={classes['note']} role="status">
            {all > 0 && t('progress', { done: checked.length, all })}
          </span>
          <span className={classes['note']} role="status">
            {(asked.isCut || list.isCut) && t('cut', { most: MOST_LINES })}
          </span>
        </div>
      </form>
      {error && <Failed error={error} retry={goOn} />}
      <Checked spaceId={spaceId} title={t('found')} note={t('alike')} of={checked.filter(isFound)} />
      <Checked spaceId={spaceId} title={t('notFound')} of={checked.filter((one) => !isFound(one))} />
    </Page>
  );
}

function isFound({ found: { items } }: CheckedLine): boolean {
  return items.length > 0;
}

interface CheckedProps {
  readonly spaceId: string;
  readonly title: string;
  readonly note?: string;
  readonly of: readonly CheckedLine[];
}

function Checked({ spaceId, title, note, of }: CheckedProps) {
  if (of.length === 0) return null;
  return (
    <LineGroup title={title} count={of.length} end={note}>
      {of.map(({ line, found }) => (
        <li key={line} className={classes['line']}>
          <bdi>{line}</bdi>
          <Records spaceId={spaceId} found={found} />
        </li>
      ))}
    </LineGroup>
  );
}

function Records({ spaceId, found: { items, total } }: Pick<CheckedProps, 'spaceId'> & Pick<CheckedLine, 'found'>) {
  const t = useTexts(LIST_CHECK_TEXTS);
  const names = useTexts(RECORD_NAME_TEXTS);
  const more = total.count - items.length;
  return (
    <span className={classes['records']}>
      {items.map(({ recordId, type, name }) => (
        <Link key={recordId} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
          <RecordIcon type={type} size={16} />
          <bdi>{name ?? names('nameless')}</bdi>
        </Link>
      ))}
      {more > 0 && <span className={classes['note']}>{t('more', { count: more })}</span>}
    </span>
  );
}
