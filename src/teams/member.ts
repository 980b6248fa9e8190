import type { Person } from '../slack/call.ts';
import type { Directory } from './directory.ts';

/** A person of the workspace with the whole directory at hand: their rights are read from it. */
export interface Member extends Person {
  directory: Directory;
}
