import type { ReactNode } from 'react';
import { Age } from '../../components/age.js';
import { useLanguageName } from '../../components/language-name.js';
import { Priority } from '../../components/priority.js';
import { type LinkColumn, LinkList } from '../../components/row-list/link-list.js';
import list from '../../components/row-list/link-list.module.css';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { QueuedSignal } from '../desk-types.js';
import { Due } from './due.js';
import { QUEUE_TEXTS } from './queue.texts.js';
import { hasMarks, SignalMarks, SignalState } from './signal-chips.js';
import { SignalName } from './signal-name.js';

type Line = Json<QueuedSignal>;

/** Where the words of a priority have room. */
const WORDS_FROM = 960;

interface QueueTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Below the rows. */
  readonly children: ReactNode;
}

/** A row for each signal, which leads to it: of what kind, and nothing that was told in own words. */
export function QueueTable({ label, lines, children }: QueueTableProps) {
  const t = useTexts(QUEUE_TEXTS);
  const languageName = useLanguageName();
  const priority = { id: 'priority', label: t('priority') };
  const columns: readonly LinkColumn<Line>[] = [
    { ...priority, from: WORDS_FROM, cell: (line) => <Priority priority={line.priority} /> },
    { ...priority, id: 'short', until: WORDS_FROM, cell: (line) => <Priority priority={line.priority} isShort /> },
    { id: 'kind', label: t('kind'), isName: true, cell: (line) => <Named line={line} /> },
    ...(lines.some(hasMarks) ? [{ id: 'marks', label: t('marks'), cell: (line: Line) => <Marks line={line} /> }] : []),
    { id: 'received', label: t('received'), from: 760, cell: ({ receivedAt }) => <Age at={receivedAt} /> },
    { id: 'due', label: t('due'), cell: ({ dueAt }) => <Due at={dueAt} /> },
    { id: 'state', label: t('state'), cell: ({ state }) => <SignalState state={state} /> },
    { id: 'language', label: t('language'), from: 1040, cell: ({ language }) => languageName(language) },
  ];
  return (
    <LinkList
      label={label}
      rows={lines}
      idOf={({ signalId }) => signalId}
      marksOf={({ signalId }) => ({ 'data-signal': signalId })}
      columns={columns}
      card={(line) => <Card line={line} />}
    >
      {children}
    </LinkList>
  );
}

/** Whose it is, and behind it what tells it from others. */
function Named({ line }: { readonly line: Line }) {
  return (
    <span className={list['name']}>
      <SignalName signal={line} />
      <About about={line.about} />
    </span>
  );
}

function About({ about }: Pick<Line, 'about'>) {
  const words = about.join(' · ');
  return (
    about.length > 0 && (
      <span className={list['more']} dir="auto" title={words} data-about>
        {words}
      </span>
    )
  );
}

function Marks({ line }: { readonly line: Line }) {
  return (
    <span className={list['chips']}>
      <SignalMarks signal={line} />
    </span>
  );
}

function Card({ line }: { readonly line: Line }) {
  return (
    <div className={list['card']}>
      <div className={list['line']}>
        <SignalName signal={line} />
        <Age at={line.receivedAt} />
      </div>
      <div className={list['line']}>
        <Priority priority={line.priority} />
        <SignalState state={line.state} />
      </div>
      <div className={list['line']}>
        <Due at={line.dueAt} />
        <SignalMarks signal={line} />
      </div>
      {line.about.length > 0 && <div className={list['line']}>{line.about.join(' · ')}</div>}
    </div>
  );
}
