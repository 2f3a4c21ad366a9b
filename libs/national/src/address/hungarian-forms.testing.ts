import type { AddressForm, Parts, Place } from './address-places.testing.js';

const lower = (text: string): string => text.toLowerCase();
const typed =
  (type: string, behind: (at: Place) => string, parts: (at: Place) => Parts): AddressForm =>
  (at) => [
    `${at.postcode} ${at.city}, ${at.street} ${type} ${at.number}${behind(at)}`,
    { postcode: at.postcode, number: String(at.number), suffix: null, units: [], ...parts(at) },
  ];
const none = (): Parts => ({});
const types = ['utca', 'u.', 'út', 'tér', 'krt.', 'körút', 'köz', 'sor'];
/** As the post and registers of Hungary write an address. */
export const HUNGARIAN: readonly AddressForm[] = [
  ...types.map((type) => typed(type, () => '.', none)),
  typed('utca', () => '', none),
  (at) => [
    `${at.city}\n${at.street} utca ${at.number}.\n${at.postcode}`,
    { postcode: at.postcode, number: String(at.number), units: [] },
  ],
  (at) => [`${at.city}, ${at.street} utca ${at.number}.`, { postcode: null, number: String(at.number) }],
  (at) => [
    `${at.postcode} ${at.city} ${at.street} u. ${at.number}.`,
    { postcode: at.postcode, number: String(at.number) },
  ],
  typed(
    'utca',
    ({ letter }) => `/${letter}.`,
    ({ letter }) => ({ suffix: lower(letter) }),
  ),
  typed(
    'u.',
    ({ letter }) => `/${lower(letter)}`,
    ({ letter }) => ({ suffix: lower(letter) }),
  ),
  typed(
    'utca',
    ({ flat }) => `. 3. em. ${flat}. a.`,
    ({ flat }) => ({ units: ['f3', `a${flat}`] }),
  ),
  typed(
    'utca',
    ({ flat }) => `. 3. em. ${flat}. ajtó`,
    ({ flat }) => ({ units: ['f3', `a${flat}`] }),
  ),
  typed(
    'u.',
    ({ flat }) => `. III. em. ${flat}.`,
    ({ flat }) => ({ units: ['f3', `a${flat}`] }),
  ),
  typed(
    'u.',
    ({ flat }) => `., 2. emelet ${flat}. ajtó`,
    ({ flat }) => ({ units: ['f2', `a${flat}`] }),
  ),
  typed(
    'utca',
    ({ flat }) => `. fszt. ${flat}.`,
    ({ flat }) => ({ units: ['f0', `a${flat}`] }),
  ),
  typed(
    'utca',
    ({ flat }) => `. fsz. ${flat}. ajtó`,
    ({ flat }) => ({ units: ['f0', `a${flat}`] }),
  ),
  typed(
    'utca',
    ({ flat }) => `. földszint ${flat}.`,
    ({ flat }) => ({ units: ['f0', `a${flat}`] }),
  ),
  typed(
    'utca',
    () => '. 4. em.',
    () => ({ units: ['f4'] }),
  ),
  typed(
    'út',
    ({ letter, flat }) => `. ${letter} lph. 1. em. ${flat}. a.`,
    ({ letter, flat }) => ({
      units: [`e${lower(letter)}`, 'f1', `a${flat}`],
    }),
  ),
  typed(
    'út',
    ({ letter, flat }) => `. ${letter} ép. 1. em. ${flat}. a.`,
    ({ letter, flat }) => ({
      units: [`b${lower(letter)}`, 'f1', `a${flat}`],
    }),
  ),
  (at) => [
    `${at.city}, XI. ker. ${at.street} utca ${at.number}. 2. em. ${at.flat}.`,
    { district: '11', number: String(at.number), units: ['f2', `a${at.flat}`] },
  ],
];
