import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import type { KeyId } from '../../../lib/key-table.js';
import { pressedKey } from '../../../lib/pressed-key.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { previewQuery } from '../api/judge.js';
import type { ComparedPair } from '../api/pairs.query.js';
import { DECISION_TEXTS, REASON_TEXTS } from '../decision.texts.js';
import { EffectLines } from './effect-lines.js';
import { type Reason, type Reasoned, REASONS } from '../reasons.js';
import type { Decisions } from '../use-decisions.js';
import classes from '../who.module.css';

interface DecisionBarProps {
  readonly spaceId: string;
  readonly pair: ComparedPair;
  readonly decisions: Decisions;
  /** Opens the next pair. */
  readonly onLater: () => void;
}

const REASON_KEYS = [
  'reason-1',
  'reason-2',
  'reason-3',
  'reason-4',
  'reason-5',
  'reason-6',
  'reason-7',
] as const satisfies readonly KeyId[];

const LONGEST = 1000;

/** Where the own country says of a pair whether the two are one: a key for each word, then one for its reason. */
export function DecisionBar(props: DecisionBarProps) {
  const t = useTexts(DECISION_TEXTS);
  const { pair, decisions } = props;
  const [asked, ask] = useState<Reasoned | null>(null);
  const [isInWords, setInWords] = useState(false);
  const isForApproval = useForApproval(props);
  const decide = (verdict: Reasoned | 'unsure', reason?: Reason, text?: string): void => {
    const reasons = reason === undefined ? {} : { reasons: [reason] };
    void decisions.decide(pair, { verdict, ...reasons, ...(text === undefined ? {} : { text }) }, isForApproval);
  };
  const back = (): void => {
    ask(null);
    setInWords(false);
  };
  const choose = (reason: Reason): void => {
    if (asked === null) return;
    if (reason === 'other') setInWords(true);
    else decide(asked, reason);
  };
  return (
    <section className={`${classes['decision'] ?? ''} no-print`} aria-label={t('decide')} data-clear>
      <EffectLines pair={pair} />
      <Hears {...props} isForApproval={isForApproval} />
      {decisions.error && <Failed error={decisions.error} />}
      {asked !== null && !isInWords && <Reasons asked={asked} onChoose={choose} onBack={back} />}
      {asked !== null && isInWords && <InWords onSend={(text) => decide(asked, 'other', text)} onBack={back} />}
      {!isInWords && <Words asked={asked} onAsk={ask} onUnsure={() => decide('unsure')} {...props} />}
    </section>
  );
}

interface WordsProps extends DecisionBarProps {
  readonly asked: Reasoned | null;
  readonly onAsk: (word: Reasoned) => void;
  readonly onUnsure: () => void;
}

function Words({ asked, onAsk, onUnsure, onLater, pair, decisions }: WordsProps) {
  const t = useTexts(DECISION_TEXTS);
  const { left, right } = pair;
  const takeBack = (): void => void decisions.takeBack({ left: left.recordId, right: right.recordId });
  const isSaid = pair.words.said.some(({ member }) => member === pair.words.own);
  useShortcuts([
    ['same', () => onAsk('same')],
    ['different', () => onAsk('different')],
    ['unsure', onUnsure],
    ['later', onLater],
    ['undo', takeBack],
  ]);
  return (
    <div className={classes['keys']}>
      <Key id="same" isChosen={asked === 'same'} isFirst onPress={() => onAsk('same')}>
        {t('same')}
      </Key>
      <Key id="different" isChosen={asked === 'different'} onPress={() => onAsk('different')}>
        {t('different')}
      </Key>
      <Key id="unsure" onPress={onUnsure}>
        {t('unsure')}
      </Key>
      <Key id="later" isQuiet onPress={onLater}>
        {t('later')}
      </Key>
      {isSaid && (
        <span className={classes['end']}>
          <Key id="undo" isQuiet onPress={takeBack}>
            {t('takeBack')}
          </Key>
        </span>
      )}
    </div>
  );
}

/** Behind the last pair: what was decided last is taken back with the same key. */
export function LastDecided({ decisions }: Pick<DecisionBarProps, 'decisions'>) {
  const t = useTexts(DECISION_TEXTS);
  return (
    <Key id="undo" isQuiet onPress={() => void decisions.takeBack(null)}>
      {t('takeBack')}
    </Key>
  );
}

interface KeyProps {
  readonly id: KeyId;
  readonly isChosen?: boolean;
  readonly isFirst?: boolean;
  readonly isQuiet?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Key({ id, isChosen, isFirst = false, isQuiet = false, onPress, children }: KeyProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : isFirst ? 'filled' : 'default'}
      aria-keyshortcuts={useAriaKeys(id)}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      rightSection={<Kbd of={id} />}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

interface ReasonsProps {
  readonly asked: Reasoned;
  readonly onChoose: (reason: Reason) => void;
  readonly onBack: () => void;
}

function Reasons({ asked, onChoose, onBack }: ReasonsProps) {
  const t = useTexts(DECISION_TEXTS);
  const say = useTexts(REASON_TEXTS);
  const reasons: readonly Reason[] = REASONS[asked];
  const keyed = reasons.flatMap((reason, at) => {
    const key = REASON_KEYS[at];
    return key === undefined ? [] : [{ reason, key }];
  });
  useShortcuts([...keyed.map(({ reason, key }) => [key, () => onChoose(reason)] as const), ['close', onBack]]);
  return (
    <div className={classes['keys']} role="group" aria-label={`${t(asked)} · ${t('because')}`}>
      <span className={classes['meta']} role="status">
        {t(asked)} · {t('because')}
      </span>
      {keyed.map(({ reason, key }) => (
        <ReasonKey key={reason} id={key} onPress={() => onChoose(reason)}>
          {say(reason)}
        </ReasonKey>
      ))}
    </div>
  );
}

function ReasonKey({ id, onPress, children }: Pick<KeyProps, 'id' | 'onPress' | 'children'>) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-keyshortcuts={useAriaKeys(id)}
      leftSection={<Kbd of={id} />}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

/** Another reason is said in words, which are looked through before they leave. */
function InWords({ onSend, onBack }: { readonly onSend: (text: string) => void; readonly onBack: () => void }) {
  const t = useTexts(DECISION_TEXTS);
  const [text, setText] = useState('');
  const keys = useAriaKeys('send');
  const send = (): void => {
    if (text.trim() !== '') onSend(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = pressedKey(event.nativeEvent);
    if (key !== 'mod+Enter' && key !== 'Escape') return;
    event.preventDefault();
    if (key === 'Escape') onBack();
    else send();
  };
  return (
    <div role="presentation" className={classes['inWords']} onKeyDown={onKeyDown}>
      <Textarea
        label={t('inWords')}
        maxLength={LONGEST}
        autosize
        minRows={1}
        maxRows={4}
        dir="auto"
        data-autofocus
        ref={focus}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" onClick={onBack}>
        {t('back')}
      </Button>
      <Button disabled={text.trim() === ''} aria-keyshortcuts={keys} rightSection={<Kbd of="send" />} onClick={send}>
        {t('send')}
      </Button>
    </div>
  );
}

function focus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

/** Who hears it, and who does not. */
function Hears({ pair, isForApproval }: DecisionBarProps & { readonly isForApproval: boolean }) {
  const t = useTexts(DECISION_TEXTS);
  const list = useMemberList();
  const { hearers, lacks } = pair.words;
  const said =
    lacks !== null
      ? t('lacks', { member: memberCode(lacks) })
      : hearers.length === 0
        ? t('hearsNobody')
        : t('hear', { members: list(hearers) });
  return (
    <p className={classes['meta']} role="status">
      {said} {isForApproval && hearers.length > 0 ? t('forApproval') : ''}
    </p>
  );
}

/** Asked with the lightest word: each waits as long. */
function useForApproval({ spaceId, pair }: DecisionBarProps): boolean {
  const { left, right, seen } = pair;
  const word = { left: left.recordId, right: right.recordId, verdict: 'unsure', seen } as const;
  const { data } = useQuery(previewQuery(spaceId, word));
  return data?.effects.some(({ effect }) => effect === 'waits') ?? false;
}
