import type { TextTable } from '../../lib/texts.js';

/** Codes of the operations API in words: kinds of records of the log, uses and states of keys and certificates. */
export const FLOW_CODE_TEXTS = {
  message: { en: 'message', nl: 'bericht', hu: 'üzenet', bg: 'съобщение', ro: 'mesaj' },
  'sender-key': {
    en: 'sender key',
    nl: 'afzendersleutel',
    hu: 'feladói kulcs',
    bg: 'ключ на подателя',
    ro: 'cheie de expeditor',
  },
  'trust-list': {
    en: 'trust list',
    nl: 'vertrouwenslijst',
    hu: 'bizalmi lista',
    bg: 'списък на доверие',
    ro: 'listă de încredere',
  },
  charter: { en: 'charter', nl: 'handvest', hu: 'alapokmány', bg: 'харта', ro: 'cartă' },
  epoch: { en: 'new epoch', nl: 'nieuw tijdvak', hu: 'új szakasz', bg: 'нова епоха', ro: 'epocă nouă' },
  unknown: { en: 'unknown', nl: 'onbekend', hu: 'ismeretlen', bg: 'неизвестно', ro: 'necunoscut' },
  record: {
    en: 'signing records',
    nl: 'records ondertekenen',
    hu: 'rekordok aláírása',
    bg: 'подписване на записи',
    ro: 'semnarea înregistrărilor',
  },
  checkpoint: {
    en: 'signing checkpoints',
    nl: 'controlepunten ondertekenen',
    hu: 'ellenőrzőpontok aláírása',
    bg: 'подписване на контролни точки',
    ro: 'semnarea punctelor de control',
  },
  sealing: { en: 'sealing', nl: 'verzegelen', hu: 'lezárás', bg: 'запечатване', ro: 'sigilare' },
  admin: {
    en: 'signing trust lists',
    nl: 'vertrouwenslijsten ondertekenen',
    hu: 'bizalmi listák aláírása',
    bg: 'подписване на списъци на доверие',
    ro: 'semnarea listelor de încredere',
  },
  kafka: { en: 'to the broker', nl: 'naar de broker', hu: 'a bróker felé', bg: 'към брокера', ro: 'către broker' },
  peers: {
    en: 'to other gateways',
    nl: 'naar andere gateways',
    hu: 'a többi átjáró felé',
    bg: 'към другите шлюзове',
    ro: 'către celelalte gateway-uri',
  },
  active: { en: 'active', nl: 'actief', hu: 'aktív', bg: 'активен', ro: 'activă' },
  retired: { en: 'retired', nl: 'buiten gebruik', hu: 'kivont', bg: 'изведен от употреба', ro: 'retrasă' },
  revoked: { en: 'revoked', nl: 'ingetrokken', hu: 'visszavont', bg: 'отменен', ro: 'revocată' },
} as const satisfies TextTable;
