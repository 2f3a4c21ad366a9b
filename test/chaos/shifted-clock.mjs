// Loaded before a gateway: its clock is as many milliseconds off as the address of this file says.
import { subscribe } from 'node:diagnostics_channel';

const off = Number(new URL(import.meta.url).searchParams.get('ms'));
const { Date: RightDate } = globalThis;

globalThis.Date = class extends RightDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RightDate.now() + off] : parts));
  }

  static now() {
    return RightDate.now() + off;
  }
};

// Node dates answers by a clock of its own.
subscribe('http.server.request.start', ({ response }) => response.setHeader('Date', new Date().toUTCString()));
