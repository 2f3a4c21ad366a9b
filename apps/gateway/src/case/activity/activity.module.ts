import { Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.js';
import { ActivityRepository } from './activity.repository.js';
import { ReadActivity } from './read-activity.service.js';

@Module({ controllers: [ActivityController], providers: [ActivityRepository, ReadActivity] })
export class ActivityModule {}
