import { describe, expect, it } from 'vitest';
import { type Started, startTeam } from '../support/slack.ts';

const never = (): never => {
  throw new Error('nothing was shown');
};

/** The lines of the audit that somebody sees, the newest first. */
async function audit({ slack }: Started, line = '/voronka audit'): Promise<string[]> {
  const [seen] = (await slack.type('UADMIN', line)).messages;
  return (seen?.blocks ?? [])
    .filter(({ type }) => type === 'context')
    .map(({ elements }) => (elements as { text: string }[])[0]?.text ?? '');
}

describe('/voronka audit', () => {
  it('tells an admin who changed what in deals, leads and teams, the newest first', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0155');
    await app.said('URU1', '/deal move ромашка предложение # позвонили');
    const lines = await audit(app);
    expect(lines[0]).toMatch(/<@URU1> · deal #1 Ромашка: moved: New → Proposal · позвонили$/);
    expect(lines[1]).toMatch(/<@UEN1> · lead #1 Ann Lee: captured/);
    expect(lines[2]).toMatch(/<@URU1> · deal #1 Ромашка: /);
    expect(lines.join('\n')).toMatch(/<@UADMIN> · team Север: <@UHEAD> → head/);
    expect(lines.join('\n')).toMatch(/<@UADMIN> · team Север: team created$/m);
  });

  it('tells who changed cards and facts of the playbook, and what an undo gave back', async () => {
    const app = await startTeam();
    await app.said('UHEAD', '/objection card retire no_budget-ru');
    const { view } = await app.slack.type('UHEAD', '/objection facts starter_price');
    await app.slack.submit('UHEAD', view ?? never(), { 'В русских ответах': '90 000 ₽' });
    await app.said('UHEAD', '/objection undo');
    await app.said('UHEAD', '/objection undo');
    const lines = await audit(app);
    expect(lines[0]).toMatch(/<@UHEAD> · card “Нет бюджета.*”: undone: in use$/);
    expect(lines[1]).toMatch(/<@UHEAD> · undone: .* \(Russian\): 90 000 ₽ → empty$/);
    expect(lines[2]).toMatch(/<@UHEAD> · fact: .* \(Russian\): empty → 90 000 ₽$/);
    expect(lines[3]).toMatch(/<@UHEAD> · card “Нет бюджета.*”: retired$/);
  });

  it('tells what one person changed', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    await app.said('UEN1', '/deal new Acme 5k');
    const lines = await audit(app, '/voronka audit @ann');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Acme');
  });

  it('goes back page by page, telling each change once', async () => {
    const app = await startTeam();
    for (let n = 1; n <= 30; n++) await app.said('URU1', `/deal new Сделка ${n} 1к`);
    const first = await app.slack.type('UADMIN', '/voronka audit @ivan');
    const [page] = first.messages;
    if (!page) throw new Error('nothing was answered');
    const newest = JSON.stringify(page.blocks);
    const second = await app.slack.press('UADMIN', page, 'Earlier');
    const told = newest + JSON.stringify(second.messages[0]?.blocks);
    for (let n = 1; n <= 30; n++)
      expect(told.match(new RegExp(`Сделка ${n}:`, 'g')), `deal ${n}`).toHaveLength(1);
    expect(JSON.stringify(second.messages[0]?.blocks)).not.toContain('Earlier');
  });

  it('is for admins only, and reads a wrong word as one', async () => {
    const app = await startTeam();
    expect(await app.said('URU1', '/voronka журнал')).toContain('администратор');
    expect(await app.said('UADMIN', '/voronka audit yesterday')).toContain('/voronka audit @ann');
  });

  it('shows nothing of another workspace', async () => {
    const app = await startTeam();
    await app.said('URU1', '/deal new Ромашка 300к');
    const [seen] = (await app.slack.type('UOTHER', '/voronka audit')).messages;
    expect(JSON.stringify(seen)).not.toContain('Ромашка');
  });
});
