import type { Country } from '../../local/ports.js';

/** A record of the demo: its type, who gets it, and its values. Everybody is invented; each surname means "example" in its language. */
export interface DemoRecord {
  readonly type: string;
  readonly release: readonly Country[];
  readonly values: Readonly<Record<string, string>>;
}

const record =
  (...release: readonly Country[]) =>
  (type: string, values: Readonly<Record<string, string>>): DemoRecord => ({ type, release, values });

const [toAll, toSome] = [record('nl', 'hu', 'ro', 'bg'), record('nl', 'hu', 'ro')];

/** What each country brings to the case. Records name each other by their names, plates and numbers. */
const BROUGHT: Readonly<Record<Country, readonly DemoRecord[]>> = {
  nl: [
    toAll('person', { name: 'Karel Voorbeeld', birthDate: '1979-04-02', nationality: 'NL', position: 'Recruiter' }),
    toAll('person', { name: 'Gizella Minta', birthDate: '1996-11-20', nationality: 'HU', phone: '+36100000011' }),
    toSome('person', { name: 'Bram Voorbeeld', birthDate: '1984-09-17', nationality: 'NL', position: 'Lets rooms' }),
    toAll('organisation', { name: 'Voorbeeld Flex B.V.', country: 'NL', address: 'Voorbeeldkade 12, Rotterdam' }),
    toAll('vehicle', { registrationNumber: 'XX-000-X', country: 'NL', make: 'Volkswagen', owner: 'Karel Voorbeeld' }),
    toSome('place', { name: 'House at the Voorbeeldkade', full: 'Voorbeeldkade 12, Rotterdam', country: 'NL' }),
    toAll('contact-point', { phone: '+31200000011', service: 'WhatsApp', holder: 'Karel Voorbeeld' }),
    toSome('contact-point', { email: 'werk@voorbeeld.example', holder: 'Voorbeeld Flex B.V.' }),
    toSome('event', {
      kind: 'search',
      date: '2026-09-14',
      location: 'Voorbeeldkade 12, Rotterdam',
      involved: 'Bram Voorbeeld',
    }),
    toAll('event', { kind: 'transport', date: '2026-08-30', location: 'Hegyeshalom', involved: 'Gizella Minta' }),
    toSome('identity-document', { number: 'NXX000001', kind: 'passport', country: 'NL', holder: 'Karel Voorbeeld' }),
  ],
  hu: [
    toAll('person', { name: 'Minta Gizella', birthDate: '1996-11-20', nationality: 'HU', birthPlace: 'Győr' }),
    toAll('person', { name: 'Példa Ödön', birthDate: '1971-01-05', nationality: 'HU', position: 'Sofőr' }),
    toAll('person', { name: 'Minta Erzsébet', birthDate: '2001-06-30', nationality: 'HU' }),
    toSome('person', { name: 'Karel Voorbeeld', alias: 'Karcsi', nationality: 'NL', phone: '+31200000011' }),
    toAll('organisation', { name: 'Példa Fuvar Kft.', country: 'HU', address: 'Példa utca 3, Győr' }),
    toAll('vehicle', {
      registrationNumber: 'AAA-000',
      country: 'HU',
      make: 'Ford',
      model: 'Transit',
      owner: 'Példa Ödön',
    }),
    toSome('contact-point', { phone: '+36100000011', holder: 'Minta Gizella' }),
    toAll('contact-point', { phone: '+36100000012', service: 'Viber', holder: 'Példa Ödön' }),
    toSome('place', { name: 'Pályaudvar, Győr', full: 'Példa tér 1, Győr', country: 'HU' }),
    toAll('event', { kind: 'recruitment', date: '2026-08-12', location: 'Győr', involved: 'Minta Gizella' }),
    toSome('event', { kind: 'payment', date: '2026-09-02', location: 'Budapest', involved: 'Példa Fuvar Kft.' }),
  ],
  bg: [
    toAll('person', { name: 'Георги Примеров', birthDate: '1988-03-03', nationality: 'BG', phone: '+35920000011' }),
    toAll('person', { name: 'Мария Примерова', birthDate: '1999-12-24', nationality: 'BG', birthPlace: 'Враца' }),
    toAll('person', { name: 'Карел Форбелт', alias: 'Холандеца', phone: '+31200000011' }),
    toAll('organisation', { name: 'Пример Труд ЕООД', country: 'BG', address: 'ул. Примерна 5, Враца' }),
    toAll('vehicle', {
      registrationNumber: 'ВР0000ХХ',
      country: 'BG',
      make: 'Mercedes-Benz',
      owner: 'Георги Примеров',
    }),
    toAll('contact-point', { phone: '+35920000011', holder: 'Георги Примеров' }),
    toAll('place', { name: 'Автогара Враца', full: 'ул. Примерна 9, Враца', country: 'BG' }),
    toAll('event', { kind: 'recruitment', date: '2026-07-28', location: 'Враца', involved: 'Мария Примерова' }),
    toAll('note', {
      title: 'Разговор с Мария Примерова',
      text: 'Пътувала е с бус с унгарски номер.',
      date: '2026-09-20',
    }),
  ],
  ro: [
    toAll('person', { name: 'Ionela Exemplu', birthDate: '1997-02-14', nationality: 'RO', birthPlace: 'Arad' }),
    toAll('person', { name: 'Costel Exemplu', birthDate: '1982-10-10', nationality: 'RO', position: 'Șofer' }),
    toSome('person', { name: 'Georgi Primerov', nationality: 'BG', phone: '+35920000011' }),
    toAll('organisation', { name: 'Exemplu Muncă S.R.L.', country: 'RO', address: 'Strada Exemplului 7, Arad' }),
    toAll('vehicle', { registrationNumber: 'AR 00 AAA', country: 'RO', make: 'Dacia', owner: 'Costel Exemplu' }),
    toSome('contact-point', { phone: '+40210000011', holder: 'Ionela Exemplu' }),
    toAll('contact-point', { email: 'munca@exemplu.example', holder: 'Exemplu Muncă S.R.L.' }),
    toSome('place', { name: 'Popasul de la Nădlac', full: 'Strada Exemplului 1, Nădlac', country: 'RO' }),
    toAll('event', { kind: 'border-crossing', date: '2026-08-29', location: 'Nădlac', involved: 'Costel Exemplu' }),
    toSome('identity-document', { number: 'XX000001', kind: 'identity card', country: 'RO', holder: 'Ionela Exemplu' }),
  ],
};

/** What waits for the prosecutor of each country when the demo has been played. */
const WAITING: Readonly<Record<Country, Readonly<Record<string, string>>>> = {
  nl: { iban: 'NL00DEMO0000000001', bankName: 'Voorbeeldbank', holder: 'Voorbeeld Flex B.V.' },
  hu: { iban: 'HU00000000000000000000000001', bankName: 'Példabank', holder: 'Példa Fuvar Kft.' },
  bg: { iban: 'BG00DEMO00000000000001', bankName: 'Примербанк', holder: 'Пример Труд ЕООД' },
  ro: { iban: 'RO00DEMO0000000000000001', bankName: 'Banca Exemplu', holder: 'Exemplu Muncă S.R.L.' },
};

/** The records that a country shares, without itself among those who get them. */
export function broughtBy(country: Country): readonly DemoRecord[] {
  return BROUGHT[country].map((one) => ({ ...one, release: one.release.filter((member) => member !== country) }));
}

/** A bank account that a country would like to share. */
export function waitingAt(country: Country): DemoRecord {
  return { type: 'financial-account', release: others(country), values: WAITING[country] };
}

function others(country: Country): readonly Country[] {
  return (['nl', 'hu', 'bg', 'ro'] as const).filter((member) => member !== country);
}
