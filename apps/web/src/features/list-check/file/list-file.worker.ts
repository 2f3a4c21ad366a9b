import { type ChosenFile, readListFile } from './list-file.js';

addEventListener(
  'message',
  ({ data }: MessageEvent<ChosenFile>) => void readListFile(data).then((read) => postMessage(read)),
);
