/** What is said of a number that somebody typed: by page and API alike, and alike whether a record elsewhere has it or not. */
export const RECORD_NUMBER_MESSAGES = {
  NUMBER_WRONG: {
    en: 'One digit of this number is wrong. Ask for it once more.',
    nl: 'Eén cijfer van dit nummer klopt niet. Vraag het nog een keer.',
    hu: 'A szám egyik számjegye hibás. Kérdezze meg még egyszer.',
    bg: 'Една цифра от този номер е грешна. Попитайте за него отново.',
    ro: 'O cifră din acest număr este greșită. Cereți numărul încă o dată.',
  },
  NUMBER_NOT_HERE: {
    en: 'There is no record with this number here.',
    nl: 'Hier is geen registratie met dit nummer.',
    hu: 'Itt nincs ilyen számú adatlap.',
    bg: 'Тук няма запис с този номер.',
    ro: 'Aici nu există nicio înregistrare cu acest număr.',
  },
} as const;
