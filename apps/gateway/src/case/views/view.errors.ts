import type { Texts } from '#libs/vocabulary';

export type ViewErrorCode = 'VIEW_NOT_KEPT';

/** Why a view is not kept. */
export class ViewError extends Error {
  override readonly name = 'ViewError';
  readonly violations = [];

  constructor(
    readonly code: ViewErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const VIEW_HTTP_STATUS = { VIEW_NOT_KEPT: 409 } as const satisfies Record<ViewErrorCode, number>;

export const VIEW_TEXTS: Readonly<Record<ViewErrorCode, Texts>> = {
  VIEW_NOT_KEPT: {
    en: 'This view is somebody else’s, or you keep 200 already. Keep it under another title, or remove one.',
    nl: 'Deze weergave is van iemand anders, of u bewaart er al 200. Bewaar haar onder een andere titel, of verwijder er een.',
    hu: 'Ez a nézet másé, vagy már 200-at őriz. Mentse más címmel, vagy töröljön egyet.',
    bg: 'Този изглед е на друг или вече пазите 200. Запазете го под друго заглавие или премахнете някой.',
    ro: 'Această vedere aparține altcuiva sau păstrați deja 200. Păstrați-o sub alt titlu sau ștergeți una.',
  },
};
