import { layOut, type LayoutWish } from './layout.js';

addEventListener('message', ({ data }: MessageEvent<LayoutWish>) => postMessage(layOut(data)));
