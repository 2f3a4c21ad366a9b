import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createElement, useState } from 'react';
import { KEY_TEXTS } from '../../../app-shell/keys.texts.js';
import { Kbd } from '../../../components/kbd.js';
import { type KeyId, KEYS } from '../../../lib/key-table.js';
import { keepWords } from '../../../lib/searched-words.js';
import { pageShortcuts, runShortcut } from '../../../lib/shortcuts.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useNewRecordLink, useScreens } from '../screens.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useKinds } from './use-kinds.js';
import { useSaidNumber } from './use-said-number.js';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };
/** Not the ways to screens, which stand among the places, nor what makes sense by its key alone. */
const OF_FRAME: readonly KeyId[] = ['help', 'activity', 'phone-note', 'rail'];

/** What may be done here: what the keys of the page do, a new record of what somebody types, and where that is found nowhere, a check of more. */
export function useCommands(typed: string, isNothing: boolean): readonly Choice[] {
  const say = useTexts(KEY_TEXTS);
  const creation = useCreation(typed);
  const check = useListCheck();
  // As it was when somebody came here.
  const [bound] = useState(pageShortcuts);
  const commands = bound
    .filter((id) => KEYS[id].group === 'record' || OF_FRAME.includes(id))
    .map((id): Choice => ({
      id: `do ${id}`,
      icon: <IconPlayerPlay {...ICON} />,
      label: say(id),
      end: <Kbd of={id} />,
      run: () => runShortcut(id),
    }))
    .filter(({ label }) => isMatch(label, typed));
  return [...commands, ...creation, ...(isNothing && creation.length > 0 ? check : [])];
}

/** Whoever looked for one of a list in vain looks for the others. */
function useListCheck(): readonly Choice[] {
  const say = useSay();
  const navigate = useNavigate();
  return useScreens()
    .filter(({ name }) => name === 'list-check')
    .map(({ label, icon, link }) => ({
      id: 'check',
      icon: createElement(icon, ICON),
      label: say(label),
      run: () => void navigate(link),
    }));
}

/** A new record in the case, with what somebody typed as its name or number. */
function useCreation(typed: string): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const navigate = useNavigate();
  const link = useNewRecordLink();
  const { isNamed, isRequest } = useSaidNumber(typed);
  const { isKind } = useKinds(typed);
  // Nobody makes a record of the number of another.
  if (link === null || isNamed || isRequest) return [];
  const isNumber = !/\p{L}/u.test(typed);
  const label = typed === '' ? t('newRecord') : t(isNumber ? 'newPhone' : 'newPerson', { words: typed });
  const search = () => ({ s: keepWords(typed), ...(isNumber && { type: 'contact-point' }) });
  return [
    {
      id: 'new',
      icon: <IconPlus {...ICON} />,
      label,
      end: <Kbd of="new-record" />,
      isAsked: isKind,
      run: () => void navigate(typed === '' || link.to === '/cases' ? link : { ...link, search: search() }),
    },
  ];
}
