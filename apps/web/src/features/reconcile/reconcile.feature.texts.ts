import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = { who: TERMS.whoIsWho } as const satisfies TextTable;

export const MESSAGE_TEXTS = {
  'joinder.identity.v1.IdentityJudged': {
    en: '{sender} said whether {name} is the same as another',
    nl: '{sender} heeft gezegd of {name} dezelfde is als een ander',
    hu: '{sender} nyilatkozott arról, hogy {name} azonos-e egy másikkal',
    bg: '{sender} каза дали {name} е същото като друго',
    ro: '{sender} a spus dacă {name} este același cu altul',
  },
} as const satisfies TextTable;

/** What other screens call it. */
export const APPROVAL_TEXTS = {
  approval: {
    en: 'Word on a pair',
    nl: 'Uitspraak over een paar',
    hu: 'Nyilatkozat egy párról',
    bg: 'Становище за двойка',
    ro: 'Răspuns despre o pereche',
  },
} as const satisfies TextTable;

/** What waits because of it. */
export const DUTY_TEXTS = {
  pairs: {
    en: 'Pairs that wait for your country',
    nl: 'Paren die op uw land wachten',
    hu: 'Az Ön országára váró párok',
    bg: 'Двойки, които чакат Вашата държава',
    ro: 'Perechi care așteaptă țara dumneavoastră',
  },
} as const satisfies TextTable;
