import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { focusNow } from '../lib/focus-now.js';
import { isSettable, type KeyFault, keyFault } from '../lib/key-conflict.js';
import { useOwnKeys } from '../lib/key-settings.js';
import { KeySequence } from '../lib/key-sequence.js';
import type { KeyId } from '../lib/key-table.js';
import { pressedKey } from '../lib/pressed-key.js';
import { useTexts } from '../lib/texts.js';
import classes from './key-list.module.css';
import { KEY_TEXTS, KEYS_TEXTS } from './keys.texts.js';

/** First of two keys, as in `g m`. */
const BEGINNINGS = new Set(['g']);
const MOVES = new Set(['Tab', 'shift+Tab']);

/** Sets the key of something anew, or as it was; keys that are more than a letter or a sign stay as they are. */
export function KeySetter({ id }: { readonly id: KeyId }) {
  const t = useTexts(KEYS_TEXTS);
  const say = useTexts(KEY_TEXTS);
  const [own, setOwn] = useOwnKeys();
  const [isSetting, setSetting] = useState(false);
  if (!isSettable(id)) return null;
  const reset = (): void => setOwn(Object.fromEntries(Object.entries(own).filter(([other]) => other !== id)));
  const name = say(id);
  if (isSetting)
    return (
      <KeyField
        id={id}
        onDone={(keys) => {
          if (keys !== null) setOwn({ ...own, [id]: keys });
          setSetting(false);
        }}
      />
    );
  return (
    <span className={classes['acts']}>
      {own[id] !== undefined && (
        <ActionIcon variant="subtle" aria-label={t('reset', { name })} title={t('reset', { name })} onClick={reset}>
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        aria-label={t('set', { name })}
        title={t('set', { name })}
        onClick={() => setSetting(true)}
      >
        <IconPencil size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  );
}

interface KeyFieldProps {
  readonly id: KeyId;
  /** Null where the key stays as it is. */
  readonly onDone: (keys: string | null) => void;
}

/** Takes the next key that is pressed, if it is free. */
function KeyField({ id, onDone }: KeyFieldProps) {
  const t = useTexts(KEYS_TEXTS);
  const say = useTexts(KEY_TEXTS);
  const [own] = useOwnKeys();
  const [begun, setBegun] = useState('');
  const [fault, setFault] = useState<KeyFault | null>(null);
  const sequence = useRef(new KeySequence());
  const words = (): string | null => {
    if (fault === null) return null;
    return fault.kind === 'taken' ? t('taken', { name: say(fault.by) }) : t('notSingle');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = pressedKey(event.nativeEvent);
    if (key === null || MOVES.has(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') return onDone(null);
    const { keys, isBegun } = sequence.current.press(key, event.timeStamp, BEGINNINGS);
    setBegun(isBegun ? `${keys} …` : '');
    if (isBegun) return;
    const found = keyFault(id, keys, { areSingleOn: true, own });
    setFault(found);
    if (found === null) onDone(keys);
  };
  return (
    <TextInput
      aria-label={t('set', { name: say(id) })}
      placeholder={t('press')}
      className={classes['field']}
      ref={focusNow}
      readOnly
      value={begun}
      error={words()}
      onKeyDown={onKeyDown}
      onBlur={() => onDone(null)}
      data-mantine-stop-propagation
    />
  );
}
