import { Module } from '@nestjs/common';
import { WakeOnArrivalController } from './wake-on-arrival.controller.js';

/** Where the log enters Nest. */
@Module({ controllers: [WakeOnArrivalController] })
export class ArrivalsModule {}
