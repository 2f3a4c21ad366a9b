import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What would make a list of operations fill. */
export const EMPTY_TEXTS = {
  board: TERMS.messageFlow,
  decisions: {
    en: 'What waits for a decision',
    nl: 'Wat op een beslissing wacht',
    hu: 'Ami döntésre vár',
    bg: 'Какво чака решение',
    ro: 'Ce așteaptă o decizie',
  },
  outbox: {
    en: 'A message is listed here from the moment it is accepted until the log has it, together with why it does not leave.',
    nl: 'Een bericht staat hier vanaf het moment dat het is aangenomen tot het in het logboek staat, met de reden waarom het niet vertrekt.',
    hu: 'Egy üzenet az elfogadásától addig látható itt, amíg az üzenetnaplóba nem kerül, azzal együtt, hogy miért nem megy el.',
    bg: 'Тук стои всяко съобщение от приемането му, докато влезе в дневника на съобщенията, и причината да не тръгва.',
    ro: 'Un mesaj apare aici de la acceptare până când intră în registrul mesajelor, cu motivul pentru care nu pleacă.',
  },
  refusals: {
    en: 'What a gateway does not accept is listed here for a day, with its code and who can fix it.',
    nl: 'Wat een gateway niet aanvaardt, staat hier een dag, met de code en wie het kan verhelpen.',
    hu: 'Amit egy átjáró nem fogad el, egy napig itt látható, a kódjával és azzal együtt, hogy ki háríthatja el a hibát.',
    bg: 'Каквото шлюз не приема, стои тук едно денонощие, с кода и с това кой може да го поправи.',
    ro: 'Ce nu acceptă un punct de acces apare aici timp de o zi, cu codul și cu cel care poate remedia problema.',
  },
  messages: {
    en: 'Take a filter off, or choose another case.',
    nl: 'Haal een filter weg of kies een andere zaak.',
    hu: 'Töröljön egy szűrőt, vagy válasszon másik ügyet.',
    bg: 'Махнете филтър или изберете друго дело.',
    ro: 'Scoateți un filtru sau alegeți alt dosar.',
  },
} as const satisfies TextTable;
