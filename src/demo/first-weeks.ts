import { addDays } from '../language/dates.ts';
import { type DemoClock, startOfDay } from './demo-clock.ts';
import type { Workspace } from './workspace.ts';

/** When (working days ago, wall clock of the team), who, and what: a command typed in #sales, or `#channel what is said there`. */
type Line = [ago: number, at: string, who: string, what: string];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Two weeks of a small sales team, lived through the real app with the clock turned back, so that every date, history
 * and celebration is its own.
 */
export async function seedDemo({ slack, clock }: Workspace): Promise<void> {
  const present = clock.now();
  const today = new Date(startOfDay(present) + 12 * HOUR).toISOString().slice(0, 10);
  const channels = [...slack.state.channels.values()];
  try {
    for (const [ago, at, who, what] of lines(today)) {
      turnBack(clock, present, ago, at);
      const said = /^#([\w-]+) ([\s\S]+)$/.exec(what);
      const channel = channels.find(({ name }) => name === said?.[1])?.id;
      if (said && channel) await slack.say(who, channel, said[2] ?? '');
      else await slack.type(who, what, { channelId: 'C0001' });
      if (/^\/deal won /.test(what)) await celebrated(slack);
    }
  } finally {
    clock.set(new Date(Math.max(Date.now(), clock.now().getTime())));
  }
}

/** A celebration is posted by the queue; the clock stands at its day until it is there. */
async function celebrated(slack: Workspace['slack']): Promise<void> {
  const { state } = slack;
  const since = state.clock().getTime() / 1000 - 60;
  const isThere = () =>
    state.channels
      .get('C0001')
      ?.messages.some((message) => message.botId && !message.ephemeralTo && +message.ts > since);
  await slack.waitFor(isThere, 4_000).catch(() => {});
}

/** Never before what was said last, for time stamps go up. */
function turnBack(clock: DemoClock, present: Date, ago: number, at: string): void {
  let day = startOfDay(present);
  for (let left = ago; left > 0; ) {
    day -= DAY;
    const weekday = new Date(day + 12 * HOUR).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const wanted = day + hours * HOUR + minutes * 60_000;
  clock.set(new Date(Math.min(wanted, present.getTime())));
}

function lines(today: string): Line[] {
  const month = today.slice(0, 7);
  const inDays = (n: number) => addDays(today, n);
  return [
    [12, '09:00', 'UADMIN', '/team new Север #sales'],
    [12, '09:01', 'UADMIN', '/team head @boris'],
    ...['anna', 'sam', 'lena', 'igor', 'kate'].map(
      (name, n): Line => [12, `09:0${n + 2}`, 'UADMIN', `/team add @${name}`],
    ),
    [12, '09:10', 'UADMIN', '/voronka rate USD RUB 92'],
    [12, '09:11', 'UADMIN', '/voronka rate EUR RUB 100'],
    [12, '09:20', 'UHEAD', `/team target team ${month} 15 млн`],
    [12, '09:21', 'UHEAD', `/team target @anna ${month} 4 млн`],
    [12, '09:22', 'UHEAD', `/team target @sam ${month} 4 млн`],
    [12, '09:30', 'UHEAD', '/lead intake #site-forms'],
    [12, '10:02', 'UHEAD', '#general Коллеги, с этого дня вся воронка живёт здесь. Вопросы — мне.'],
    [12, '10:05', 'USAM', '#general Sounds good. Moving my deals over today.'],
    [11, '09:40', 'UANNA', '/deal new Вектор, автоматизация склада 1,2 млн'],
    [11, '09:52', 'UANNA', '/deal new Клиника «Улыбка», запись онлайн 480к'],
    [11, '10:10', 'USAM', '/deal new Acme rollout $24k'],
    [11, '10:25', 'USAM', '/deal new Initech licences $9,500'],
    [11, '11:00', 'ULENA', '/deal new Сеть кофеен «Зерно» 760к'],
    [11, '12:15', 'UIGOR', '/deal new Транзит-Логистика, сопровождение 2,1 млн'],
    [11, '15:30', 'UKATE', '/deal new Globex pilot $15k'],
    [10, '10:00', 'UANNA', '/deal move вектор квалификация'],
    [10, '11:20', 'USAM', '/deal move acme proposal'],
    [10, '12:00', 'ULENA', '/deal move зерно предложение'],
    [10, '16:40', 'UIGOR', '/deal move транзит предложение'],
    [9, '09:35', 'UANNA', '/deal move улыбка предложение'],
    [9, '10:20', 'UANNA', '/lead new Ольга Ким, Студия «Линия», +7 916 555-01-02, 350к, с сайта'],
    [9, '14:00', 'USAM', '/lead new Mary Brown, Hooli, mary@hooli.example, $12k, referral'],
    [8, '10:30', 'UKATE', '/deal move globex negotiation'],
    [8, '12:00', 'UIGOR', '/deal move транзит переговоры'],
    [8, '17:10', 'ULENA', '/deal won зерно'],
    [7, '09:50', 'UANNA', '/deal move вектор переговоры'],
    [7, '11:00', 'USAM', '/lead qualify hooli'],
    [7, '11:05', 'USAM', '/lead convert hooli $12k'],
    [7, '15:45', 'UIGOR', '/deal new Бюро «Квадрат» 290к'],
    [6, '10:15', 'USAM', '/deal move acme negotiation # They want a security review first'],
    [6, '13:00', 'UIGOR', '/deal lost квадрат цена'],
    [5, '09:30', 'UANNA', '/deal new Агро-Снаб, учёт урожая 3,4 млн'],
    [5, '16:20', 'UKATE', '/deal won globex'],
    [4, '10:00', 'UANNA', '/deal move агро предложение'],
    [4, '12:30', 'USAM', '/deal new Umbrella support €18k proposal'],
    [3, '09:45', 'UANNA', `/deal close вектор ${inDays(9)}`],
    [3, '09:46', 'UANNA', '/deal move вектор договор'],
    [3, '11:30', 'UANNA', `/deal next вектор ${inDays(0)} отправить подписанный договор`],
    [3, '14:10', 'USAM', `/deal next acme ${inDays(1)} security review call`],
    [2, '10:20', 'UANNA', '/deal won улыбка'],
    [2, '12:00', 'UIGOR', `/deal snooze транзит ${inDays(14)} ждут бюджет на новый квартал`],
    [2, '15:00', 'USAM', '/deal move initech qualified'],
    [1, '09:20', 'UHEAD', '#general Вчера закрыли «Улыбку» — Анна, красиво.'],
    [
      1,
      '09:42',
      'ULENA',
      '#site-forms Заявка с сайта: Дмитрий Лапин, ООО «Север-Строй», +7 921 555-03-04, нужно внедрение на 15 человек, бюджет около 600к',
    ],
    [
      1,
      '11:05',
      'UKATE',
      '#site-forms Web form: Peter Gibbons, Chotchkie’s, peter@chotchkies.example, +1 614 555 0199, wants a demo, about $7k',
    ],
    [1, '16:30', 'UANNA', '/deal amount агро 3,6 млн'],
    [
      1,
      '17:40',
      'ULENA',
      '#general Звонила Марина Соколова, клиника «Доктор Плюс», 8 916 555-33-44: хотят внедрение к весне, бюджет 1,5 млн. Кто возьмёт?',
    ],
    [
      1,
      '17:55',
      'UKATE',
      '#general Talked to Bill Lumbergh of Initrode, bill@initrode.example: 20 seats, about $4k. Not my region, anyone?',
    ],
    // From now on: the next morning has the first one.
    [0, '23:59', 'UHEAD', '/digest new everyday 09:00 #sales'],
  ];
}
