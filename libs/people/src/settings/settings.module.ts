import { Module } from '@nestjs/common';
import { SettingsController } from './settings.controller.js';
import { SettingsRepository } from './settings.repository.js';

/** How people set their pages. */
@Module({ controllers: [SettingsController], providers: [SettingsRepository] })
export class SettingsModule {}
