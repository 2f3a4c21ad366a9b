import type { TextTable } from '../../lib/texts.js';

/** What other screens call it. */
export const KIND_TEXTS = {
  opened: {
    en: 'Cases opened in an emergency',
    nl: 'Wegens een noodgeval geopende zaken',
    hu: 'Rendkívüli okból megnyitott ügyek',
    bg: 'Дела, отворени по спешност',
    ro: 'Dosare deschise în regim de urgență',
  },
} as const satisfies TextTable;

/** What stands above every page of a case that somebody opened in an emergency. */
export const OPENED_TEXTS = {
  banner: {
    en: 'You opened this case in an emergency. You may read it until {until} and change nothing; its leads have been told.',
    nl: 'U hebt deze zaak wegens een noodgeval geopend. U mag die lezen tot {until} en niets wijzigen; de leiders hebben bericht gekregen.',
    hu: 'Ezt az ügyet rendkívüli okból nyitotta meg. Eddig olvashatja: {until}, és nem módosíthat semmit; a vezetők értesültek róla.',
    bg: 'Отворихте това дело по спешност. Можете да го четете до {until}, без да променяте нищо; ръководителите са уведомени.',
    ro: 'Ați deschis acest dosar în regim de urgență. Îl puteți citi până la {until}, fără să modificați nimic; responsabilii au fost anunțați.',
  },
} as const satisfies TextTable;
