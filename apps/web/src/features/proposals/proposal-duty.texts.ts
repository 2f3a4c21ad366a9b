import type { TextTable } from '../../lib/texts.js';

export const PROPOSAL_DUTY_TEXTS = {
  asked: {
    en: '{member} suggests a change: {name}',
    nl: '{member} stelt een wijziging voor: {name}',
    hu: '{member} módosítást javasol: {name}',
    bg: '{member} предлага промяна: {name}',
    ro: '{member} propune o modificare: {name}',
  },
  news: {
    en: '{member} {state, select, declined {declined} accepted {accepted} other {accepted with change}} what you suggested: {name}',
    nl: '{member} {state, select, declined {nam uw voorstel niet over} accepted {nam uw voorstel over} other {nam uw voorstel met wijziging over}}: {name}',
    hu: '{member} {state, select, declined {elutasította} accepted {elfogadta} other {módosítással elfogadta}} a javaslatát: {name}',
    bg: '{member} {state, select, declined {не прие} accepted {прие} other {прие с промяна}} предложеното от вас: {name}',
    ro: '{member} {state, select, declined {nu a acceptat} accepted {a acceptat} other {a acceptat cu modificare}} ce ați propus: {name}',
  },
} as const satisfies TextTable;
