import { ValidationPipe } from '@nestjs/common';
import { HttpError } from '../problem/http-error.js';
import { violationsOf } from './violations.js';

/** Makes the pipe that checks the shape of every input: unknown fields are refused, numbers in queries are converted by `@Type`. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    // What is left out keeps its default.
    transformOptions: { exposeUnsetFields: false },
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => new HttpError('VALIDATION_FAILED', 'the input broke rules', violationsOf(errors)),
  });
}
