import { TERMS } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const ACKNOWLEDGE_TEXTS = {
  acknowledge: TERMS.acknowledge,
  help: {
    en: 'The board does not draw attention to it again until it ends or grows. It shows your name and this reason.',
    nl: 'Het overzicht vraagt er geen aandacht meer voor tot het probleem eindigt of groeit. Het toont uw naam en deze reden.',
    hu: 'Az áttekintés nem jelzi újra, amíg meg nem szűnik vagy nem súlyosbodik. Az Ön nevét és ezt az indokot mutatja.',
    bg: 'Таблото не сигнализира отново, докато проблемът не приключи или не нарасне. То показва вашето име и тези мотиви.',
    ro: 'Panoul nu mai semnalează problema până când se încheie sau se agravează. Se afișează numele dvs. și această motivare.',
  },
  reason: TERMS.ground,
  back: TERMS.back,
  seen: { en: 'Acknowledged', nl: 'Gezien', hu: 'Tudomásul vett', bg: 'Видяно', ro: 'Văzut' },
  over: { en: 'Over', nl: 'Voorbij', hu: 'Megszűnt', bg: 'Приключило', ro: 'Încheiat' },
  overSince: {
    en: 'Ended at {time}:',
    nl: 'Voorbij sinds {time}:',
    hu: 'Megszűnt ({time}):',
    bg: 'Приключило в {time}:',
    ro: 'Încheiat la {time}:',
  },
  seenBy: {
    en: '{name}, {time}: {reason}',
    nl: '{name}, {time}: {reason}',
    hu: '{name}, {time}: {reason}',
    bg: '{name}, {time}: {reason}',
    ro: '{name}, {time}: {reason}',
  },
} as const satisfies TextTable;
