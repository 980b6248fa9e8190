import type { Tx } from '../db/connection.ts';
import type { Language } from '../language/language.ts';
import { type AnsweringCard, scriptOf } from './answer.ts';

/** What a card says to the manager, in the manager's own language. */
export interface Told {
  title: string;
  meaning: string;
}

interface Found {
  customerLanguage: Language;
  /** What the automatic modes ask before they answer. */
  isObjection: boolean;
  /** Best first. */
  cards: AnsweringCard[];
}

export async function findAnswering(_tx: Tx, _workspaceId: string, text: string): Promise<Found> {
  return { customerLanguage: scriptOf(text), isObjection: false, cards: [] };
}

/** In the order of the ids; a card that is gone is left out. */
export async function readAnswering(
  _tx: Tx,
  _workspaceId: string,
  _ids: readonly string[],
): Promise<AnsweringCard[]> {
  return [];
}

export async function findInCategory(
  _tx: Tx,
  _workspaceId: string,
  _category: string,
  _language: Language,
): Promise<string[]> {
  return [];
}

/** By card id: its twin's words where there is one in the language. */
export async function toldIn(
  _tx: Tx,
  _workspaceId: string,
  _cards: readonly AnsweringCard[],
  _language: Language,
): Promise<Map<string, Told>> {
  return new Map();
}

/** How many cards leave each gap. */
export async function countPlaceholders(
  _tx: Tx,
  _workspaceId: string,
): Promise<Map<string, number>> {
  return new Map();
}
