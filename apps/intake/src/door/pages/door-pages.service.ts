import { Injectable } from '@nestjs/common';
import { type FieldView, formView } from '#libs/forms';
import type { Html } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import { Practice } from '../../shared/practice/practice.js';
import { DoorOptions } from '../door.options.js';
import { DoorWords, type Word } from '../door-words.js';
import { FillForm, type Filling } from '../forms/fill-form.service.js';
import { isAtEnd, shownFields } from '../forms/form-steps.js';
import { type BoxEntry, boxEntryPage, boxPage, type BoxView, replyPage, type ReplyView } from './box-page.js';
import { formPage, type SealedNames } from './form-page.js';
import { messagePage } from './message-page.js';
import { reviewPage } from './review-page.js';
import { sentPage, type SentPage } from './sent-page.js';
import { startPage } from './start-page.js';

/** Draws the pages of the door. */
@Injectable()
export class DoorPages {
  constructor(
    private readonly words: DoorWords,
    private readonly practice: Practice,
    private readonly fill: FillForm,
    private readonly options: DoorOptions,
  ) {}

  start(language: Language): Html {
    const { audience } = this.options;
    const hasCounter = audience === 'authorities';
    return startPage(this.words, { practice: this.practice, forms: this.fill.open(), language, hasCounter });
  }

  /** The page of a form that is next, or all answers once more. */
  form(filling: Filling, names: SealedNames): Html {
    const { form, state } = filling;
    const place = { content: this.practice.content, country: this.practice.country.id, language: state.language };
    const view = formView(form, state.answers, place);
    if (isAtEnd(state)) return reviewPage(this.words, { filling, fields: view.fields, ...names });
    const shown = new Set(shownFields(form, state).map(({ id }) => id));
    const fields: readonly FieldView[] = view.fields.filter(({ id }) => shown.has(id));
    return formPage(this.words, { filling, fields, ...names, callFirst: view.callFirst });
  }

  /** What comes behind a signal, with code and PIN where they are shown. */
  sent(language: Language, page: SentPage): Html {
    return sentPage(this.words, language, page);
  }

  boxEntry(language: Language, entry: BoxEntry): Html {
    return boxEntryPage(this.words, language, entry);
  }

  box(language: Language, box: BoxView): Html {
    return boxPage(this.words, this.practice, { language, box });
  }

  boxReply(language: Language, reply: ReplyView): Html {
    return replyPage(this.words, this.practice, { language, reply });
  }

  message(language: Language, said: { readonly head: Word; readonly more?: Word }): Html {
    return messagePage(this.words, language, said);
  }
}
