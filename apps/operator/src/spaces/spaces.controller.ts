import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { HttpError } from '#libs/http';
import { Public } from '#libs/sign-in';
import { callerOf } from './caller.js';
import { type OpenedSpace, OpenSpaceService } from './open-space.service.js';

/** The API for members, over mutual TLS. */
@Public()
@Controller('v1/spaces')
export class SpacesController {
  constructor(private readonly openSpace: OpenSpaceService) {}

  /** The body is the Kafka value of the record that opens the space. */
  @Post()
  @HttpCode(200)
  open(@Req() request: IncomingMessage & { readonly body?: unknown }): Promise<OpenedSpace> {
    const { body } = request;
    if (!(body instanceof Uint8Array)) throw new HttpError('MEDIA_TYPE', 'the body is not application/octet-stream');
    return this.openSpace.open(body, callerOf(request));
  }
}
