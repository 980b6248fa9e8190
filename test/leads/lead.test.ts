import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import {
  addNote,
  assign,
  capture,
  convert,
  drop,
  edit,
  type Lead,
  type LeadFields,
  qualify,
  take,
  titleOf,
} from '../../src/leads/lead.ts';
import type { Change, SavedEvent } from '../../src/leads/lead-event.ts';
import { replay, undo } from '../../src/leads/lead-history.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const ivan = (minute: number) => ({ byId: 'UIVAN', at: at(minute), sells: true });
const olga = (minute: number) => ({ byId: 'UOLGA', at: at(minute), sells: true });
const boss = (minute: number) => ({ byId: 'UBOSS', at: at(minute), sells: false });

const FIELDS: LeadFields = {
  name: 'Иван Петров',
  company: 'ООО Ромашка',
  phone: '+79991234567',
  email: null,
  amount: { minor: 30_000_000n, currency: 'RUB' },
  source: 'site_form',
  note: null,
};

const captured = (fields: Partial<LeadFields> = {}): Change =>
  capture(
    {
      id: 'L1',
      teamId: 'TEAM',
      fields: { ...FIELDS, ...fields },
      ownerId: null,
      message: null,
    },
    boss(0),
  );
const free = () => captured().lead;

/** A history as the store would keep it. */
function history(...steps: ((lead: Lead) => Change)[]): { lead: Lead; events: SavedEvent[] } {
  const first = captured();
  let { lead } = first;
  const events: SavedEvent[] = [{ ...first.event, id: 'E1' }];
  for (const step of steps) {
    const next = step(lead);
    lead = next.lead;
    events.push({ ...next.event, id: `E${events.length + 1}` });
  }
  return { lead, events };
}

function eventOf({ events }: { events: SavedEvent[] }, n: number): SavedEvent {
  const event = events[n];
  if (!event) throw new Error(`there is no event ${n}`);
  return event;
}

function sentence(act: () => unknown, language: 'en' | 'ru' = 'en'): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.sentence(language);
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a free lead', () => {
  it('belongs to whoever takes it first, is worked on from then, and its first touch is known', () => {
    expect(take(free(), null, ivan(5)).lead).toMatchObject({
      ownerId: 'UIVAN',
      status: 'working',
      firstTouchAt: at(5),
    });
  });

  it('that is taken tells the next one who has it and since when', () => {
    const { lead } = take(free(), null, ivan(5));
    expect(sentence(() => take(lead, at(5), olga(7)))).toBe(
      'Иван Петров, ООО Ромашка (#0) is already with <@UIVAN> (2 min. ago).',
    );
    expect(sentence(() => take(lead, at(5), ivan(7)), 'ru')).toBe(
      'Лид Иван Петров, ООО Ромашка (#0) уже ваш.',
    );
  });

  it('that a manager qualifies becomes theirs; a head qualifies it for whoever takes it', () => {
    expect(qualify(free(), ivan(5)).lead).toMatchObject({ status: 'qualified', ownerId: 'UIVAN' });
    expect(qualify(free(), boss(5)).lead).toMatchObject({ status: 'qualified', ownerId: null });
  });
});

describe('the first touch', () => {
  it('is not a new owner by itself, but a note is, and it stays the first', () => {
    const given = assign(free(), 'UIVAN', boss(1)).lead;
    expect(given.firstTouchAt).toBeNull();
    const noted = addNote(given, 'перезвонить', ivan(4)).lead;
    expect(qualify(noted, ivan(9)).lead.firstTouchAt).toEqual(at(4));
  });

  it('moves to the touch that stands when the first one is undone', () => {
    const past = history(
      (lead) => take(lead, null, ivan(5)),
      (lead) => addNote(lead, 'перезвонить', ivan(6)),
    );
    const { lead } = undo(past.lead, eventOf(past, 1), past.events, ivan(7));
    expect(lead).toMatchObject({ ownerId: null, status: 'new', firstTouchAt: at(6) });
  });
});

describe('a closed lead', () => {
  const dropped = () => drop(free(), 'нет бюджета', ivan(5)).lead;

  it('keeps its reason and cannot be taken, qualified, edited or converted', () => {
    expect(dropped()).toMatchObject({
      status: 'dropped',
      dropReason: 'нет бюджета',
      closedAt: at(5),
    });
    const acts = [
      () => take(dropped(), null, olga(6)),
      () => qualify(dropped(), olga(6)),
      () => edit(dropped(), FIELDS, olga(6)),
      () => convert(dropped(), { dealId: 'D', customerId: 'C' }, olga(6)),
    ];
    for (const act of acts)
      expect(sentence(act, 'ru')).toBe(
        'Лид Иван Петров, ООО Ромашка (#0) отклонён (нет бюджета), изменить его нельзя.',
      );
  });

  it('can still be commented', () => {
    expect(addNote(dropped(), 'звонили сами', ivan(6)).event.comment).toBe('звонили сами');
  });
});

describe('undo', () => {
  it('of creation removes a lead that nothing else happened to', () => {
    const past = history();
    expect(undo(past.lead, eventOf(past, 0), past.events, boss(1)).lead.status).toBe('removed');
  });

  it('is refused when somebody has built on the change, and says who', () => {
    const past = history(
      (lead) => take(lead, null, ivan(5)),
      (lead) => assign(lead, 'UOLGA', boss(8)),
    );
    expect(sentence(() => undo(past.lead, eventOf(past, 1), past.events, ivan(10)))).toBe(
      "This can't be undone: there's a newer change on top of it (new owner, <@UBOSS>, 2 min. ago).",
    );
  });

  it('works once, within a day, and not on an undo', () => {
    const past = history((lead) => drop(lead, 'спам', ivan(5)));
    const back = undo(past.lead, eventOf(past, 1), past.events, ivan(6));
    expect(back.lead).toMatchObject({ status: 'new', dropReason: null, closedAt: null });
    const after = [...past.events, { ...back.event, id: 'E3' }];
    expect(sentence(() => undo(back.lead, eventOf(past, 1), after, ivan(7)))).toBe(
      "That's already undone.",
    );
    expect(sentence(() => undo(back.lead, eventOf({ events: after }, 2), after, ivan(7)))).toMatch(
      /^That was itself an undo/,
    );
    const late = { byId: 'UIVAN', at: new Date(at(5).getTime() + 86_400_001) };
    expect(sentence(() => undo(past.lead, eventOf(past, 1), past.events, late))).toMatch(
      /^A change can only be undone within 24 hours/,
    );
  });

  it('of a conversion goes through its deal', () => {
    const past = history((lead) => convert(lead, { dealId: 'D1', customerId: 'C1' }, ivan(5)));
    const event = eventOf(past, 1);
    expect(sentence(() => undo(past.lead, event, past.events, ivan(6)))).toMatch(/Undo opening/);
    const { lead } = undo(past.lead, event, past.events, { ...ivan(6), withDeal: true });
    expect(lead).toMatchObject({ status: 'new', dealId: null, closedAt: null, ownerId: null });
  });
});

describe('the history of a lead', () => {
  it('adds up to what the lead is, undos included', () => {
    const past = history(
      (lead) => take(lead, null, ivan(5)),
      (lead) => edit(lead, { ...FIELDS, email: 'IVAN@romashka.ru', amount: null }, ivan(6)),
      (lead) => qualify(lead, ivan(7)),
      (lead) => drop(lead, 'дубль', ivan(8)),
    );
    const back = undo(past.lead, eventOf(past, 4), past.events, ivan(9));
    const told = replay([...past.events, back.event]);
    expect(back.lead).toMatchObject(told);
    expect(told).toMatchObject({ status: 'qualified', email: 'ivan@romashka.ru', amount: null });
  });
});

describe('what a lead is called', () => {
  it.each([
    [{}, 'Иван Петров, ООО Ромашка'],
    [{ name: null }, 'ООО Ромашка'],
    [{ name: null, company: null }, '+7 999 123 45 67'],
    [
      { name: null, company: null, phone: null, note: 'перезвонить в среду' },
      'перезвонить в среду',
    ],
  ])('%j', (fields, title) => {
    expect(titleOf({ ...FIELDS, ...fields })).toBe(title);
  });

  it('with nothing but spaces is no lead', () => {
    const blank = { name: ' ', company: null, phone: null, email: null, note: '\n' };
    expect(sentence(() => captured(blank))).toMatch(/^There's nothing to save yet/);
  });
});
