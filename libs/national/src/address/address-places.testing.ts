/** An invented place of a country: a street that is not there, a town that is, and numbers. */
export interface Place {
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
  readonly number: number;
  readonly flat: number;
  readonly letter: string;
}

/** What an address is taken apart into. */
export interface Parts {
  readonly postcode?: string | null;
  readonly number?: string | null;
  readonly suffix?: string | null;
  readonly units?: readonly string[];
  readonly district?: string;
}

/** One way of writing an address: the text, and what it holds beside street and town. */
export type AddressForm = (place: Place) => readonly [text: string, parts: Parts];

const place = (written: string): Place => {
  const [street = '', city = '', postcode = '', number = '', flat = '', letter = ''] = written.split('|');
  return { street, city, postcode, number: Number(number), flat: Number(flat), letter };
};

/** Eight places of each country. */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  nl: [
    'Voorbeeldstraat|Utrecht|3511 AB|12|3|A',
    'Laan van Voorbeeld|Amsterdam|1012 CD|104|2|B',
    'Oude Proefweg|Rotterdam|3011 EF|7|11|C',
    'Korte Dwarskade|Den Haag|2511 GH|250|4|D',
    'Burgemeester Testplein|Eindhoven|5611 JK|33|5|E',
    'Van der Proefstraat|Groningen|9711 LM|1|21|F',
    'Nieuwe Modelgracht|Leeuwarden|8911 NP|88|14|G',
    'Proefhof|Maastricht|6211 RS|46|9|H',
  ].map(place),
  hu: [
    'Minta|Budapest|1051|12|4|A',
    'Példa|Szeged|6720|140|17|B',
    'Próba|Debrecen|4024|5|2|C',
    'Öreg Minta|Győr|9021|33|11|D',
    'Kis Példa|Pécs|7621|8|6|A',
    'Szent Próba|Eger|3300|71|9|B',
    'Hosszú Minta|Sopron|9400|24|1|C',
    'Új Próba|Miskolc|3525|102|23|D',
  ].map(place),
  bg: [
    'Примерна|София|1000|5|7|А',
    'Образцова|Пловдив|4000|12|14|Б',
    'Пробна|Варна|9000|101|3|В',
    'Нова Примерна|Бургас|8000|33|22|Г',
    'Стара Образцова|Русе|7000|8|1|А',
    'Дълга Пробна|Плевен|5800|46|19|Б',
    'Тиха Примерна|Видин|3700|2|30|В',
    'Малка Пробна|Шумен|9700|77|11|Г',
  ].map(place),
  ro: [
    'Exemplului|București|010011|5|12|A',
    'Probei|Cluj-Napoca|400001|14|3|B',
    'Modelului|Iași|700001|102|27|C',
    'Vechiul Exemplu|Constanța|900001|33|8|D',
    'Noua Probă|Timișoara|300001|8|41|A',
    'Marelui Model|Brașov|500001|61|5|B',
    'Micului Exemplu|Oradea|410001|27|16|C',
    'Lungă Proba|Galați|800001|90|2|D',
  ].map(place),
};
