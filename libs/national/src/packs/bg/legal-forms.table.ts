import type { LegalForm } from '../../companies/legal-form.js';

const ACT = 'Commerce Act, art. 64; Latin forms as the commercial register prints them';

/** Bulgarian legal forms as written and abbreviated. */
export const legalForms: readonly LegalForm[] = [
  {
    id: 'bg.eood',
    class: 'limited',
    written: ['ЕООД', 'EOOD', 'еднолично дружество с ограничена отговорност'],
    source: ACT,
  },
  { id: 'bg.ood', class: 'limited', written: ['ООД', 'OOD', 'дружество с ограничена отговорност'], source: ACT },
  { id: 'bg.ead', class: 'stock', written: ['ЕАД', 'EAD', 'еднолично акционерно дружество'], source: ACT },
  { id: 'bg.ad', class: 'stock', written: ['АД', 'AD', 'акционерно дружество'], source: ACT },
  { id: 'bg.et', class: 'sole-trader', written: ['ЕТ', 'ET', 'едноличен търговец'], source: ACT },
  { id: 'bg.sd', class: 'general-partnership', written: ['СД', 'SD', 'събирателно дружество'], source: ACT },
  {
    id: 'bg.kd',
    class: 'limited-partnership',
    written: ['КД', 'KD', 'командитно дружество', 'КДА', 'KDA'],
    source: ACT,
  },
  { id: 'bg.koop', class: 'cooperative', written: ['кооперация', 'кооп.'], source: 'Cooperatives Act' },
  {
    id: 'bg.sdruzhenie',
    class: 'association',
    written: ['сдружение', 'СНЦ', 'SNC'],
    source: 'Non-profit Legal Entities Act',
  },
  { id: 'bg.fondatsia', class: 'foundation', written: ['фондация'], source: 'Non-profit Legal Entities Act' },
  { id: 'bg.dp', class: 'public-body', written: ['ДП', 'държавно предприятие'], source: ACT },
];
