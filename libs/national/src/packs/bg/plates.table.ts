import type { PlateRules } from '../../plates/plate-rules.js';

const SOURCE =
  'Ordinance I-45 of 2000 on registration of vehicles; letters listed by the toll administration (bgtoll.bg)';

/** Only letters that have the same shape in both scripts: А В Е К М Н О Р С Т У Х, kept here as Latin glyphs. */
export const plates: PlateRules = {
  letters: 'ABEKMHOPCTYX',
  formats: [
    { pattern: 'AA9999AA', kind: 'current', prefixed: true, source: SOURCE },
    { pattern: 'A9999AA', kind: 'current', prefixed: true, source: SOURCE },
    { pattern: 'AA9999A', kind: 'until 2000', prefixed: true, source: SOURCE },
    { pattern: 'A9999A', kind: 'until 2000', prefixed: true, source: SOURCE },
    { pattern: 'AA999999', kind: 'own choice', prefixed: true, source: SOURCE },
    { pattern: '999A999', kind: 'temporary', source: SOURCE },
  ],
  prefixes: {
    A: 'Бургас',
    B: 'Варна',
    BH: 'Видин',
    BP: 'Враца',
    BT: 'Велико Търново',
    E: 'Благоевград',
    EB: 'Габрово',
    EH: 'Плевен',
    K: 'Кърджали',
    KH: 'Кюстендил',
    M: 'Монтана',
    H: 'Шумен',
    OB: 'Ловеч',
    P: 'Русе',
    PA: 'Пазарджик',
    PB: 'Пловдив',
    PK: 'Перник',
    PP: 'Разград',
    C: 'София-град',
    CA: 'София-град',
    CB: 'София-град',
    CC: 'Силистра',
    CH: 'Сливен',
    CM: 'Смолян',
    CO: 'София-област',
    CT: 'Стара Загора',
    T: 'Търговище',
    TX: 'Добрич',
    X: 'Хасково',
    Y: 'Ямбол',
    EA: 'електрическо превозно средство',
  },
};
