import { expect, it } from 'vitest';
import { readable } from '../../src/demo/slack/messages.ts';
import { startTeam } from '../support/slack.ts';

it.each([
  ['URU1', 'С чем помочь?', /Сохранить как лид/, /Слишком дорого/],
  ['UEN1', 'What can I take off your hands?', /Save it as a lead|lead\?/i, /Too expensive/],
])(
  '%s opens the conversation and is offered lines that the app answers',
  async (who, title, lead, objection) => {
    const { slack } = await startTeam();
    await slack.openHome(who, 'messages');
    const { id } = slack.direct(who);
    const offered = await slack.waitFor(() => slack.state.suggested.get(id));
    expect(offered.title).toBe(title);
    const answers = [];
    for (const { message } of offered.prompts) {
      const { messages } = await slack.say(who, id, String(message));
      answers.push(messages.map(readable).join('\n'));
    }
    expect(answers[0]).toMatch(lead);
    expect(answers[1]).toMatch(objection);
    expect(answers[2]).toMatch(/\/deal/);
    expect(slack.complaints).toEqual([]);
  },
);

it('a guest opens the conversation and is offered nothing', async () => {
  const { slack } = await startTeam();
  await slack.openHome('UGUEST', 'messages');
  await slack.openHome('URU1', 'messages');
  await slack.waitFor(() => slack.state.suggested.get(slack.direct('URU1').id));
  expect(slack.state.suggested.has(slack.direct('UGUEST').id)).toBe(false);
});
