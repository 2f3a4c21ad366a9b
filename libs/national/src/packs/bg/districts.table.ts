/** Last serial (digits 7 to 9 of an EGN) of each district of birth, as the national population register allots them. */
const LAST_SERIALS: readonly (readonly [number, string])[] = [
  [43, 'Благоевград'],
  [93, 'Бургас'],
  [139, 'Варна'],
  [169, 'Велико Търново'],
  [183, 'Видин'],
  [217, 'Враца'],
  [233, 'Габрово'],
  [281, 'Кърджали'],
  [301, 'Кюстендил'],
  [319, 'Ловеч'],
  [341, 'Монтана'],
  [377, 'Пазарджик'],
  [395, 'Перник'],
  [435, 'Плевен'],
  [501, 'Пловдив'],
  [527, 'Разград'],
  [555, 'Русе'],
  [575, 'Силистра'],
  [601, 'Сливен'],
  [623, 'Смолян'],
  [721, 'София-град'],
  [751, 'София-област'],
  [789, 'Стара Загора'],
  [821, 'Добрич'],
  [843, 'Търговище'],
  [871, 'Хасково'],
  [903, 'Шумен'],
  [925, 'Ямбол'],
  [999, 'друг/неизвестен'],
];

/** District that a serial was allotted to; a hint, because registers also gave serials out of order. */
export function districtOf(serial: number): string {
  return LAST_SERIALS.find(([last]) => serial <= last)?.[1] ?? '';
}
