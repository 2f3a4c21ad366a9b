import { label, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.contribution.v1.CommentPosted': {
    en: '{sender} commented on {name}',
    nl: '{sender} plaatste een opmerking bij {name}',
    hu: '{sender} hozzászólt ehhez: {name}',
    bg: '{sender} коментира {name}',
    ro: '{sender} a scris un comentariu despre {name}',
  },
} as const satisfies TextTable;

/** What other screens call them. */
export const KIND_TEXTS = {
  comments: {
    en: 'New comments',
    nl: 'Nieuwe opmerkingen',
    hu: 'Új hozzászólások',
    bg: 'Нови коментари',
    ro: 'Comentarii noi',
  },
  approval: label(TERMS.comment),
} as const satisfies TextTable;
