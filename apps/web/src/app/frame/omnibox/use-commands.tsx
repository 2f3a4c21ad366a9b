import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createElement, useState } from 'react';
import { KEY_TEXTS } from '../../../app-shell/keys.texts.js';
import { Kbd } from '../../../components/kbd.js';
import { type KeyId, KEYS } from '../../../lib/key-table.js';
import { keepWords } from '../../../lib/searched-words.js';
import { pageShortcuts, runShortcut } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { useNewRecordLink, useScreens } from '../screens.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useKinds } from './use-kinds.js';
import type { FoundRecord } from './use-records.js';
import { useSaidNumber } from './use-said-number.js';
import { useSharing } from './use-sharing.js';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };
/** Not the ways to screens, which stand among the places, nor what makes sense by its key alone. */
const OF_FRAME: readonly KeyId[] = ['help', 'activity', 'phone-note', 'rail'];

/** What may be done here: what the keys of the page do, to share the best that was found, a new record of what somebody types, and its check. */
export function useCommands(typed: string, first: FoundRecord | null): readonly Choice[] {
  const say = useTexts(KEY_TEXTS);
  const creation = useCreation(typed);
  const check = useListCheck(typed);
  const sharing = useSharing(first);
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
  return [...commands, ...sharing, ...creation, ...(typed !== '' && creation.length > 0 ? check : [])];
}

/** Opens the check of a list with what somebody typed in it. */
function useListCheck(typed: string): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const navigate = useNavigate();
  return useScreens()
    .filter(({ name }) => name === 'list-check')
    .map(({ icon, link }) => ({
      id: 'check',
      icon: createElement(icon, ICON),
      label: t('checkWith', { words: typed }),
      run: () => void navigate({ ...link, search: { s: keepWords(typed) } }),
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
