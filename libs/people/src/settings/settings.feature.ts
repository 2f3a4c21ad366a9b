import type { Feature } from '#libs/service';
import { Settings0000000000241 } from './migrations/0241-settings.js';
import { SettingsModule } from './settings.module.js';

/** How people set their pages: it follows them to another computer. */
export const settingsFeature = {
  name: 'settings',
  module: SettingsModule,
  state: { E: ['settings'] },
  migrations: [Settings0000000000241],
} satisfies Feature;
