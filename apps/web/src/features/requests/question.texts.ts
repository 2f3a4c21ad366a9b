import type { TextTable } from '../../lib/texts.js';

export const QUESTION_TEXTS = {
  question: {
    en: 'Question to the owner',
    nl: 'Vraag aan de eigenaar',
    hu: 'Kérdés az adatgazdához',
    bg: 'Въпрос към титуляря на данните',
    ro: 'Întrebare către furnizorul datelor',
  },
  reason: {
    en: 'Why do you need it?',
    nl: 'Waarom hebt u het nodig?',
    hu: 'Miért van rá szüksége?',
    bg: 'Защо ви е нужно?',
    ro: 'De ce aveți nevoie de aceste date?',
  },
  reasonHelp: {
    en: '{owner} reads it and decides. Nobody else sees your question.',
    nl: '{owner} leest dit en beslist. Niemand anders ziet uw vraag.',
    hu: '{owner} elolvassa és dönt. Más nem látja a kérdését.',
    bg: '{owner} го чете и решава. Никой друг не вижда въпроса ви.',
    ro: '{owner} citește motivarea și decide. Nimeni altcineva nu vede întrebarea.',
  },
  ask: {
    en: 'Ask {owner}',
    nl: 'Aan {owner} vragen',
    hu: 'Kérdés küldése: {owner}',
    bg: 'Питай {owner}',
    ro: 'Întreabă {owner}',
  },
  mayNotAsk: {
    en: 'Investigators and liaison officers can ask.',
    nl: 'Rechercheurs en liaisonofficieren kunnen vragen stellen.',
    hu: 'Nyomozók és összekötő tisztviselők kérdezhetnek.',
    bg: 'Разследващите и служителите за връзка могат да питат.',
    ro: 'Pot întreba anchetatorii și ofițerii de legătură.',
  },
  asked: {
    en: '{author} asked: {reason}',
    nl: '{author} vroeg: {reason}',
    hu: '{author} kérdezte: {reason}',
    bg: '{author} попита: {reason}',
    ro: '{author} a întrebat: {reason}',
  },
  said: {
    en: '{author} answered: {reason}',
    nl: '{author} antwoordde: {reason}',
    hu: '{author} válaszolta: {reason}',
    bg: '{author} отговори: {reason}',
    ro: '{author} a răspuns: {reason}',
  },
  releasedNext: {
    en: 'What was released came with the answer and is in the list of records.',
    nl: 'Wat is vrijgegeven, kwam met het antwoord mee en staat in de lijst van registraties.',
    hu: 'A rendelkezésre bocsátott adat a válasz része volt, és az adatlapok között található.',
    bg: 'Предоставеното дойде с отговора и е в списъка на записите.',
    ro: 'Ce s-a pus la dispoziție a venit odată cu răspunsul și se află în lista de înregistrări.',
  },
  ofRecord: {
    en: '{author} ({member}) asks: {reason}',
    nl: '{author} ({member}) vraagt: {reason}',
    hu: '{author} ({member}) kérdezi: {reason}',
    bg: '{author} ({member}) пита: {reason}',
    ro: '{author} ({member}) întreabă: {reason}',
  },
} as const satisfies TextTable;
