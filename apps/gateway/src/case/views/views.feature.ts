import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { SavedViews0000000000425 } from './migrations/0425-saved-views.js';
import { VIEW_HTTP_STATUS, VIEW_TEXTS, ViewError } from './view.errors.js';
import { ViewsModule } from './views.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'view.list': true;
  }
}

/** Pictures of a case that people keep under a title, at home alone. */
export const viewsFeature = {
  name: 'views',
  module: ViewsModule,
  state: { E: ['saved_view'] },
  migrations: [SavedViews0000000000425],
  errors: [httpStatusTable<ViewError>(ViewError, VIEW_HTTP_STATUS, VIEW_TEXTS)],
} satisfies Feature;
