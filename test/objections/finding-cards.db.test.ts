import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { findCards } from '../../src/objections/find/find-cards.ts';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import type { CardContent } from '../../src/objections/playbook/card.ts';
import { listCards, readCard } from '../../src/objections/playbook/card-store.ts';
import { indexCard } from '../../src/objections/playbook/card-terms-store.ts';
import { type OneVersion, readVersions } from '../../src/objections/playbook/card-version-store.ts';
import { decideVersion } from '../../src/objections/playbook/decide-version.ts';
import { type Draft, proposeCard, saveCard } from '../../src/objections/playbook/write-card.ts';
import { freshDb } from '../support/fresh-db.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const HEAD = { userId: 'UHEAD', at: NOW };
const MANAGER = { userId: 'URU1', at: NOW };

const fumigation: CardContent = {
  situation: '',
  category: 'fit',
  language: 'ru',
  title: 'Боятся запаха после дезинсекции склада',
  formulations: ['после дезинсекции товар будет вонять', 'склад неделю не проветрится'],
  meaning: 'Опасаются простоя.',
  replyGuidance: ['Расскажите о препарате.'],
  replyExample: 'Препарат без запаха. Когда у вас ближайшее окно?',
  followUpQuestion: 'Сколько часов склад может стоять?',
  proofPoints: [],
  avoid: [],
};

for (const engine of ['postgres', 'pglite'] as const) {
  describe(`the playbook on ${engine}`, () => {
    let db: Db;
    beforeAll(async () => {
      situationModel();
      ({ db } = await freshDb({ engine }));
      for (const id of ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'])
        await sql`insert into workspaces (workspace_id) values (${id})`.execute(db.outside);
    });
    afterAll(() => db.close());

    const find = (text: string, workspace = 'T1') =>
      db.inWorkspace(workspace, (tx) => findCards(tx, workspace, { text }));
    const propose = (workspace: string, draft: Draft) =>
      db.inWorkspace(workspace, async (tx) => {
        const { version } = await proposeCard(tx, workspace, draft, MANAGER);
        return version;
      });
    const decide = (workspace: string, of: OneVersion, decision: 'approved' | 'declined') =>
      db.inWorkspace(workspace, (tx) => decideVersion(tx, workspace, of, decision, HEAD));
    const best = async (text: string) => (await find(text)).cards[0]?.id;

    it.each([
      ['Клиент говорит: это для нас слишком дорого', 'price_high-ru'],
      ['The customer says we are too expensive, what do I say?', 'price_high-en'],
      ['<@U123> пишет, что у конкурентов <https://x.example|дешевле>', 'cheaper_competitor-ru'],
      ['ye lfqnt crblre', 'discount_request-ru'],
      ['ещщ учзутышму ащк гы', 'price_high-en'],
      ['mne nado posovetovatsya s direktorom', 'consult_boss-ru'],
      ['Д\u200bОРО\u00adГОВАТО  выходит…', 'price_high-ru'],
      ['we alredy hav a suplier', 'has_vendor-en'],
      ['ｔｏｏ ｅｘｐｅｎｓｉｖｅ', 'price_high-en'],
    ])('understands «%s»', async (text, card) => {
      expect(await best(text)).toBe(card);
    });

    it.each([
      ['Это слишком дорого для нас', ['price_high-ru', 'discount_request-ru']],
      ['нам надо подумать', ['think_about_it-ru', 'send_info-ru']],
      ['we already have a vendor', ['has_vendor-en', 'cheaper_competitor-en']],
    ])('shows next to the card of «%s» another one of its topic', async (text, first) => {
      expect((await find(text)).cards.slice(0, 2).map(({ id }) => id)).toEqual(first);
    });

    it.each([
      ['дорого и нет времени на внедрение', 'price_high-ru', 'no_resources-ru'],
      ['боимся утечки данных и сотрудники не освоят', 'data_security-ru', 'hard_to_adopt-ru'],
      ['too pricey and we already have a vendor', 'price_high-en', 'has_vendor-en'],
      ["we can't prepay, and what guarantees the result?", 'payment_terms-en', 'no_guarantee-en'],
    ])('shows a card for each of the two objections in «%s»', async (text, one, other) => {
      const shown = (await find(text)).cards.slice(0, 3).map(({ id }) => id);
      expect(shown).toEqual(expect.arrayContaining([one, other]));
    });

    it.each([
      [
        'слишком дорого, бюджета нет, и вообще надо с директором советоваться',
        'price_high-ru',
        'no_budget-ru',
        'consult_boss-ru',
      ],
      [
        'it is pricey. my team will never learn it. and what if it does not work?',
        'price_high-en',
        'hard_to_adopt-en',
        'no_guarantee-en',
      ],
    ])('shows a card for each of the three objections in «%s»', async (text, ...all) => {
      const shown = (await find(text)).cards.slice(0, 3).map(({ id }) => id);
      expect(shown.toSorted()).toEqual(all.toSorted());
    });

    it('answers a Russian customer in Russian though the manager writes in English', async () => {
      const found = await find('The client says: «у нас нет бюджета на это»');
      expect(found.customerLanguage).toBe('ru');
      expect(found.cards[0]?.id).toBe('no_budget-ru');
    });

    it('tells commands, thanks and good news from objections, and still has cards to offer', async () => {
      for (const text of [
        'перенеси Ромашку в договор',
        'thanks a lot!',
        'сколько у меня сделок в работе?',
        'the client has signed the contract',
        '',
        '🙂',
      ])
        expect([text, (await find(text)).objection]).toEqual([text, false]);
      const found = await find('нам это неинтересно');
      expect(found.objection).toBe(true);
      expect(found.cards.length).toBeGreaterThan(3);
      expect(found.cards.length).toBeLessThanOrEqual(10);
    });

    it('survives anything that is typed', async () => {
      for (const text of ["'; drop table cards; --", '%_\\', '\u0000', 'a'.repeat(9000), '))((|&!'])
        expect((await find(text)).cards.length).toBeLessThanOrEqual(10);
    });

    it('gives a workspace its forty starter cards once', async () => {
      const count = () => db.inWorkspace('T2', async (tx) => (await listCards(tx, 'T2')).cards);
      expect(await count()).toHaveLength(40);
      expect(await count()).toHaveLength(40);
    });

    it('finds what a manager proposed only after a head approved it, and never in another workspace', async () => {
      const said = 'боятся, что товар завоняет после дезинсекции';
      const draft = { cardId: null, situation: null, version: 0, content: fumigation };
      const proposed = await propose('T3', draft);
      expect((await find(said, 'T3')).cards.map(({ id }) => id)).not.toContain(proposed.cardId);
      await decide('T3', proposed, 'approved');
      const found = await find(said, 'T3');
      expect(found.cards[0]?.id).toBe(proposed.cardId);
      expect((await find(said, 'T1')).cards.map(({ id }) => id)).not.toContain(proposed.cardId);
    });

    it('keeps every version of a card, and finds a starter by what a head added to it', async () => {
      const starter = await db.inWorkspace('T4', async (tx) => {
        await listCards(tx, 'T4');
        return readCard(tx, 'T4', 'data_security-ru');
      });
      const content = {
        ...starter,
        formulations: [...starter.formulations, 'журналы инсталляции попадут в тракторобанк'],
      };
      const draft = { cardId: starter.id, situation: starter.situation, version: 1, content };
      const keeping = { ownerId: 'UHEAD', reviewOn: '2027-01-15' };
      const saved = await db.inWorkspace('T4', (tx) =>
        saveCard(tx, 'T4', { ...draft, ...keeping }, HEAD),
      );
      expect(saved.card).toMatchObject({ version: 2, status: 'approved', ...keeping });
      const found = await find('а вдруг инсталляция утечёт в тракторобанк', 'T4');
      expect(found.cards[0]?.id).toBe('data_security-ru');
      const versions = await db.inWorkspace('T4', (tx) => readVersions(tx, 'T4', starter.id));
      expect(versions).toMatchObject([
        { version: 2, status: 'approved', decidedBy: 'UHEAD' },
        { version: 1, status: 'approved', byId: null },
      ]);
    });

    it('finds the one card whose words were said among three hundred of its situation', async () => {
      await find('дорого', 'T6');
      await db.inWorkspace('T6', async (tx) => {
        await sql`
          insert into cards (workspace_id, card_id, situation, category, language, title, content, status, version)
          select workspace_id, 'own-' || n, situation, category, language, title, content, 'approved', 1
          from cards, generate_series(1, 300) n where workspace_id = 'T6' and card_id = 'price_high-ru'`.execute(
          tx,
        );
        const { title, formulations } = await readCard(tx, 'T6', 'price_high-ru');
        for (let n = 1; n <= 300; n++)
          await indexCard(tx, 'T6', { id: `own-${n}`, title, formulations });
        const formulation = 'дорого для шиномонтажа у вокзала';
        const said = { ...fumigation, situation: 'price_high', formulations: [formulation] };
        await sql`
          update cards set title = ${said.title}, content = ${JSON.stringify(said)}::jsonb
          where workspace_id = 'T6' and card_id = 'own-287'`.execute(tx);
        await indexCard(tx, 'T6', { id: 'own-287', ...said });
      });
      const found = await find('для нашего шиномонтажа это дорого', 'T6');
      expect(found.cards[0]?.id).toBe('own-287');
    });

    it('tells the second of two who change one card, and decides a proposal once', async () => {
      const { content, id } = await db.inWorkspace('T5', async (tx) => {
        await listCards(tx, 'T5');
        const card = await readCard(tx, 'T5', 'no_need-ru');
        return { content: card, id: card.id };
      });
      const draft = { cardId: id, situation: 'no_need', version: 1, content };
      const first = await propose('T5', draft);
      const second = await propose('T5', draft);
      await decide('T5', second, 'approved');
      await expect(decide('T5', first, 'approved')).rejects.toMatchObject({ code: 'card_decided' });
      await decide('T5', first, 'declined');
      await expect(propose('T5', draft)).rejects.toMatchObject({ code: 'card_changed' });
    });

    it('refuses a card that could answer nobody', async () => {
      const content = { ...fumigation, replyExample: ' ' };
      const draft = { cardId: null, situation: null, version: 0, content };
      await expect(propose('T1', draft)).rejects.toMatchObject({ code: 'card_incomplete' });
    });
  });
}
