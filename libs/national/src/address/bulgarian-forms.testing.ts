import type { AddressForm, Place } from './address-places.testing.js';

const street =
  (type: string, behind: (at: Place) => string, units: (at: Place) => readonly string[]): AddressForm =>
  (at) => [
    `гр. ${at.city} ${at.postcode}, ${type} ${at.street} ${at.number}${behind(at)}`,
    { postcode: at.postcode, number: String(at.number), units: units(at) },
  ];
const none = (): readonly string[] => [];
const latin: Readonly<Record<string, string>> = { А: 'a', Б: 'b', В: 'v', Г: 'g' };
const home = ({ letter, flat }: Place): readonly string[] => [`e${latin[letter] ?? ''}`, 'f3', `a${flat}`];
const within = ({ letter, flat }: Place): string => `вх. ${letter}, ет. 3, ап. ${flat}`;
const estate =
  (write: (at: Place) => string, code = true): AddressForm =>
  (at) => [write(at), { postcode: code ? at.postcode : null, number: null, units: [`b${at.number}`, ...home(at)] }];
/** As the post and registers of Bulgaria write an address. */
export const BULGARIAN: readonly AddressForm[] = [
  ...['ул.', 'бул.', 'пл.', 'улица', 'булевард'].map((type) => street(type, () => '', none)),
  (at) => [
    `гр. ${at.city} ${at.postcode}, ул. „${at.street}“ № ${at.number}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
  (at) => [
    `${at.postcode} ${at.city}, ул. "${at.street}" №${at.number}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
  (at) => [`${at.city}, ул. ${at.street} № ${at.number}`, { postcode: null, number: String(at.number) }],
  (at) => [`ул. ${at.street} ${at.number}, ${at.city}`, { postcode: null, number: String(at.number) }],
  (at) => [
    `ул. ${at.street} ${at.number}, ${at.postcode} ${at.city}`,
    { postcode: at.postcode, number: String(at.number) },
  ],
  (at) => [
    `ул. ${at.street} ${at.number}, ет. 2, ап. ${at.flat}, ${at.city} ${at.postcode}`,
    { postcode: at.postcode, number: String(at.number), units: ['f2', `a${at.flat}`] },
  ],
  street(
    'ул.',
    ({ flat }) => `, ет. 2, ап. ${flat}`,
    ({ flat }) => ['f2', `a${flat}`],
  ),
  street(
    'ул.',
    ({ flat }) => `, ет.2, ап.${flat}`,
    ({ flat }) => ['f2', `a${flat}`],
  ),
  street(
    'ул.',
    ({ flat }) => `, етаж 2, апартамент ${flat}`,
    ({ flat }) => ['f2', `a${flat}`],
  ),
  street('бул.', (at) => `, ${within(at)}`, home),
  street('бул.', (at) => `, вход ${at.letter}, етаж 3, ап. ${at.flat}`, home),
  street(
    'ул.',
    (at) => `, бл. 4, ${within(at)}`,
    (at) => ['b4', ...home(at)],
  ),
  estate((at) => `гр. ${at.city} ${at.postcode}, ж.к. Младост 1, бл. ${at.number}, ${within(at)}`),
  estate((at) => `гр. ${at.city} ${at.postcode}, жк Люлин, бл. ${at.number}, ${within(at)}`),
  estate((at) => `${at.city}, ж.к. Надежда, бл. ${at.number}, ${within(at)}`, false),
  estate((at) => `${at.city}, ж.к. Надежда, бл.${at.number}, вх.${at.letter}, ет.3, ап.${at.flat}`, false),
  estate((at) => `ж.к. Тракия, бл. ${at.number}, ${within(at)}, гр. ${at.city}`, false),
  estate(
    (at) =>
      `${at.postcode} гр. ${at.city}, ж.к. Чайка, блок ${at.number}, вход ${at.letter}, етаж 3, апартамент ${at.flat}`,
  ),
  (at) => [`с. Примерово, ул. ${at.street} № ${at.number}`, { postcode: null, number: String(at.number), units: [] }],
  (at) => [
    `ГР. ${at.city.toUpperCase()} ${at.postcode}, УЛ. ${at.street.toUpperCase()} № ${at.number}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
];
