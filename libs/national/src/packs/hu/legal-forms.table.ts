import type { LegalForm } from '../../companies/legal-form.js';

const PTK = '2013. évi V. törvény (Ptk.) book 3; 2006. évi V. törvény';

/** Hungarian legal forms as written and abbreviated. */
export const legalForms: readonly LegalForm[] = [
  {
    id: 'hu.kft',
    class: 'limited',
    written: ['Kft', 'Kft.', 'korlátolt felelősségű társaság', 'nonprofit Kft'],
    source: PTK,
  },
  { id: 'hu.zrt', class: 'stock', written: ['Zrt', 'zártkörűen működő részvénytársaság'], source: PTK },
  { id: 'hu.nyrt', class: 'stock', written: ['Nyrt', 'nyilvánosan működő részvénytársaság'], source: PTK },
  { id: 'hu.rt', class: 'stock', written: ['Rt', 'részvénytársaság'], source: PTK },
  { id: 'hu.bt', class: 'limited-partnership', written: ['Bt', 'betéti társaság'], source: PTK },
  { id: 'hu.kkt', class: 'general-partnership', written: ['Kkt', 'közkereseti társaság'], source: PTK },
  {
    id: 'hu.ev',
    class: 'sole-trader',
    written: ['e.v.', 'egyéni vállalkozó', 'egyéni cég'],
    source: '2009. évi CXV. törvény',
  },
  { id: 'hu.szovetkezet', class: 'cooperative', written: ['szövetkezet', 'Szöv.'], source: PTK },
  { id: 'hu.alapitvany', class: 'foundation', written: ['alapítvány', 'közalapítvány'], source: PTK },
  { id: 'hu.egyesulet', class: 'association', written: ['egyesület'], source: PTK },
  {
    id: 'hu.fioktelep',
    class: 'branch',
    written: ['fióktelepe', 'magyarországi fióktelepe'],
    source: '1997. évi CXXXII. törvény',
  },
];
