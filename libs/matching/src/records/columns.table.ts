import type { FieldName } from './record.js';

/**
 * Header names of known columns in English, Dutch, Hungarian, Bulgarian and Romanian. Compared without case, accents,
 * spaces, `_`, `-` and dots.
 */
export const COLUMN_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'recordId', 'uniqueId', 'recId', 'kenmerk', 'nummer', 'azonosító', 'sorszám', 'номер', 'идентификатор', 'nr', 'cod'],
  type: ['type', 'recordType', 'schema', 'soort', 'típus', 'тип', 'вид', 'tip'],
  country: ['country', 'countryCode', 'land', 'ország', 'държава', 'страна', 'țara', 'țară'],
  name: ['name', 'fullName', 'naam', 'volledigeNaam', 'név', 'teljesNév', 'име', 'пълноИме', 'имена', 'nume', 'numeComplet', 'numeleComplet'],
  givenName: ['givenName', 'firstName', 'forename', 'givenNames', 'voornaam', 'voornamen', 'keresztnév', 'utónév', 'собственоИме', 'малкоИме', 'prenume', 'prenumele'],
  patronymic: ['patronymic', 'middleName', 'fathersName', 'vadersnaam', 'apaiNév', 'apjaNeve', 'бащиноИме', 'презиме', 'patronim', 'prenumeleTatălui'],
  familyName: ['familyName', 'lastName', 'surname', 'achternaam', 'familienaam', 'vezetéknév', 'családnév', 'фамилия', 'фамилноИме', 'numeDeFamilie', 'numeFamilie'],
  birthName: ['birthName', 'maidenName', 'geboortenaam', 'meisjesnaam', 'születésiNév', 'leánykoriNév', 'моминскоИме', 'имеПоРождение', 'numeLaNaștere', 'numeDeFată'],
  motherName: ['motherName', 'mothersName', 'naamMoeder', 'moedersNaam', 'anyjaNeve', 'имеНаМайката', 'numeleMamei', 'numeMamă'],
  birthDate: ['birthDate', 'dateOfBirth', 'dob', 'born', 'geboortedatum', 'születésiIdő', 'születésiDátum', 'датаНаРаждане', 'рожденаДата', 'dataNașterii', 'dataNaşterii'],
  birthPlace: ['birthPlace', 'placeOfBirth', 'geboorteplaats', 'születésiHely', 'мястоНаРаждане', 'месторождение', 'loculNașterii'],
  sex: ['sex', 'gender', 'geslacht', 'nem', 'neme', 'пол', 'gen', 'sexul'],
  nationality: ['nationality', 'citizenship', 'nationaliteit', 'állampolgárság', 'гражданство', 'националност', 'cetățenie', 'naționalitate'],
  nationalId: ['nationalId', 'nationalIdNumber', 'personalNumber', 'socSecId', 'ssn', 'bsn', 'burgerservicenummer', 'személyiAzonosító', 'személyiSzám', 'егн', 'лнч', 'cnp', 'codNumericPersonal'],
  phone: ['phone', 'phoneNumber', 'telephone', 'mobile', 'telefoon', 'telefoonnummer', 'telefon', 'telefonszám', 'телефон', 'телефоненНомер', 'numărTelefon'],
  email: ['email', 'emailAddress', 'mail', 'emailadres', 'emailCím', 'имейл', 'електроннаПоща', 'adresăEmail'],
  iban: ['iban', 'accountNumber', 'account', 'rekeningnummer', 'számlaszám', 'bankszámlaszám', 'банковаСметка', 'contBancar', 'cont'],
  plate: ['plate', 'licencePlate', 'licensePlate', 'numberPlate', 'kenteken', 'rendszám', 'регистрационенНомер', 'рег№', 'numărÎnmatriculare', 'numărDeÎnmatriculare'],
  vin: ['vin', 'chassisNumber', 'chassisnummer', 'alvázszám', 'номерНаРама', 'рама', 'serieȘasiu'],
  document: ['document', 'documentNumber', 'passportNumber', 'passport', 'documentnummer', 'paspoortnummer', 'okmányszám', 'útlevélszám', 'документ', 'номерНаДокумент', 'паспорт', 'actIdentitate', 'serieȘiNumăr', 'pașaport'],
  address: ['address', 'streetAddress', 'street', 'adres', 'straat', 'cím', 'lakcím', 'адрес', 'adresă', 'adresa'],
  postcode: ['postcode', 'postalCode', 'zip', 'postcodeFake', 'irányítószám', 'пощенскиКод', 'codPoștal'],
  city: ['city', 'town', 'suburb', 'plaats', 'woonplaats', 'város', 'település', 'град', 'населеноМясто', 'oraș', 'localitate'],
  registrationNumber: ['registrationNumber', 'companyNumber', 'vatNumber', 'kvk', 'kvkNummer', 'cégjegyzékszám', 'adószám', 'еик', 'булстат', 'cui', 'cif', 'numărRegistru'],
  legalForm: ['legalForm', 'rechtsvorm', 'cégforma', 'правнаФорма', 'formăJuridică'],
};
