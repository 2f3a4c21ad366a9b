import type { AddressForm, Place } from './address-places.testing.js';

const lower = (text: string): string => text.toLowerCase();
const codeOf = ({ postcode }: Place): string => postcode.replace(' ', '');
const behind =
  (addition: (at: Place) => string, suffix: (at: Place) => string | null): AddressForm =>
  (at) => [
    `${at.street} ${at.number}${addition(at)}, ${at.postcode} ${at.city}`,
    { postcode: codeOf(at), number: String(at.number), suffix: suffix(at) },
  ];
const whole =
  (write: (at: Place) => string, hasCode = true): AddressForm =>
  (at) => [write(at), { postcode: hasCode ? codeOf(at) : null, number: String(at.number), suffix: null }];
/** As the post and registers of the Netherlands write an address. */
export const DUTCH: readonly AddressForm[] = [
  whole((at) => `${at.street} ${at.number}, ${at.postcode} ${at.city}`),
  whole((at) => `${at.street} ${at.number}\n${at.postcode}  ${at.city}`),
  whole((at) => `${at.street} ${at.number}\n${at.postcode}  ${at.city.toUpperCase()}`),
  whole((at) => `${at.street} ${at.number} ${at.postcode} ${at.city}`),
  whole((at) => `${at.street} ${at.number} ${codeOf(at)} ${at.city}`),
  whole((at) => `${at.street} ${at.number}, ${lower(at.postcode)} ${at.city}`),
  whole((at) => `${at.street.toUpperCase()} ${at.number}, ${codeOf(at)} ${at.city.toUpperCase()}`),
  whole((at) => `${at.street} ${at.number}; ${at.postcode}; ${at.city}`),
  whole((at) => `${at.street} ${at.number}, ${at.city}`, false),
  whole((at) => `${at.street} ${at.number}, ${at.city}, ${at.postcode}`),
  whole((at) => `${at.street} 0${at.number}, ${at.postcode} ${at.city}`),
  whole((at) => `${at.street} nr. ${at.number}, ${at.postcode} ${at.city}`),
  whole((at) => `${at.street} ${at.number},${at.postcode} ${at.city}`),
  behind(
    ({ letter }) => letter,
    ({ letter }) => lower(letter),
  ),
  behind(
    ({ letter }) => lower(letter),
    ({ letter }) => lower(letter),
  ),
  behind(
    ({ letter }) => ` ${letter}`,
    ({ letter }) => lower(letter),
  ),
  behind(
    ({ letter }) => `-${letter}`,
    ({ letter }) => lower(letter),
  ),
  behind(
    () => ' bis',
    () => 'bis',
  ),
  behind(
    () => ' hs',
    () => 'hs',
  ),
  behind(
    () => ' huis',
    () => 'huis',
  ),
  behind(
    () => ' rood',
    () => 'rood',
  ),
  behind(
    () => '-II',
    () => 'ii',
  ),
  behind(
    () => ' III',
    () => 'iii',
  ),
  behind(
    ({ flat }) => `-${flat}`,
    ({ flat }) => String(flat),
  ),
  behind(
    ({ number }) => `-${number + 2}`,
    ({ number }) => String(number + 2),
  ),
];
