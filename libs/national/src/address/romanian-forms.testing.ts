import type { AddressForm, Place } from './address-places.testing.js';

const lower = (text: string): string => text.toLowerCase();
const home = ({ letter, flat }: Place): readonly string[] => [
  `b${lower(letter)}1`,
  `e${lower(letter)}`,
  'f3',
  `a${flat}`,
];
const street =
  (type: string, behind: (at: Place) => string, units: (at: Place) => readonly string[]): AddressForm =>
  (at) => [
    `${type} ${at.street} nr. ${at.number}${behind(at)}, ${at.city}, ${at.postcode}`,
    { postcode: at.postcode, number: String(at.number), units: units(at) },
  ];
const none = (): readonly string[] => [];
/** As the post and registers of Romania write an address. */
export const ROMANIAN: readonly AddressForm[] = [
  ...['Str.', 'Strada', 'Bd.', 'Bulevardul', 'B-dul', 'Calea', 'Aleea', 'Șos.', 'Piața', 'Splaiul', 'Intrarea'].map(
    (type) => street(type, () => '', none),
  ),
  street('Str.', ({ letter, flat }) => `, bl. ${letter}1, sc. ${letter}, et. 3, ap. ${flat}`, home),
  street('Str.', ({ letter, flat }) => `, Bl. ${letter}1, Sc. ${letter}, Et. 3, Ap. ${flat}`, home),
  street('Str.', ({ letter, flat }) => `, bl.${letter}1, sc.${letter}, et.3, ap.${flat}`, home),
  street('Strada', ({ letter, flat }) => `, bloc ${letter}1, scara ${letter}, etaj 3, apartament ${flat}`, home),
  street('Bd.', ({ letter, flat }) => ` bl. ${letter}1 sc. ${letter} et. 3 ap. ${flat}`, home),
  street(
    'Str.',
    ({ flat }) => `, et. 2, ap. ${flat}`,
    ({ flat }) => ['f2', `a${flat}`],
  ),
  street(
    'Str.',
    ({ flat }) => `, ap. ${flat}`,
    ({ flat }) => [`a${flat}`],
  ),
  street(
    'Str.',
    ({ flat }) => `, parter, ap. ${flat}`,
    ({ flat }) => ['f0', `a${flat}`],
  ),
  (at) => [`Str. ${at.street} ${at.number}, ${at.city}`, { postcode: null, number: String(at.number), units: [] }],
  (at) => [
    `Str. ${at.street} nr. ${at.number}, ${at.postcode} ${at.city}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
  (at) => [
    `${at.postcode} ${at.city}, Str. ${at.street} nr. ${at.number}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
  (at) => [
    `${at.city}, Str. ${at.street} nr. ${at.number}, bl. ${at.letter}1, sc. ${at.letter}, et. 3, ap. ${at.flat}`,
    { number: String(at.number), units: home(at) },
  ],
  (at) => [
    `STR. ${at.street.toUpperCase()} NR. ${at.number}, ${at.city.toUpperCase()}`,
    { postcode: null, number: String(at.number), units: [] },
  ],
  (at) => [
    `str. ${lower(at.street)} nr ${at.number}, ${lower(at.city)}`,
    { postcode: null, number: String(at.number), units: [] },
  ],
];
