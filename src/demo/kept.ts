import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where a demo keeps what was said in its Slack: written when its workspace is whole, and on every change. */
export const keptIn = (dir: string): string => path.join(dir, 'slack.json');

/** False for one that was never begun, and for one that was ended in the middle of its beginning. */
export const isKeptIn = (dir: string): boolean => existsSync(keptIn(dir));
