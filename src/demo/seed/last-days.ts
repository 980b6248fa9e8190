import { addDays } from '../../language/dates.ts';

/** When (working days ago; 1: yesterday, whatever day that was), by their own clock, who, and what: a command, or `#channel what is said there`. */
export type Line = readonly [ago: number, at: string, who: string, what: string];

/** What the visitor finds at first sight: the last two weeks of the people whom the visitor may be. */
export function lastDays(today: string): Line[] {
  const inDays = (n: number) => addDays(today, n);
  return [
    [11, '09:40', 'UANNA', '/deal new Вектор, автоматизация склада 1,2 млн'],
    [11, '09:52', 'UANNA', '/deal new Клиника «Улыбка», запись онлайн 480к'],
    [11, '11:00', 'ULENA', '/deal new Сеть кофеен «Зерно» 760к'],
    [11, '12:15', 'UIGOR', '/deal new Транзит-Логистика, сопровождение 2,1 млн'],
    [11, '09:10', 'USAM', '/deal new Acme rollout $24k'],
    [11, '09:25', 'USAM', '/deal new Initech licenses $9,500'],
    [11, '10:30', 'UKATE', '/deal new Globex pilot $15k'],
    [10, '10:00', 'UANNA', '/deal move вектор квалификация'],
    [10, '12:00', 'ULENA', '/deal move зерно предложение'],
    [10, '16:40', 'UIGOR', '/deal move транзит предложение'],
    [10, '10:20', 'USAM', '/deal move acme proposal'],
    [9, '09:35', 'UANNA', '/deal move улыбка предложение'],
    [9, '10:20', 'UANNA', '/lead new Ольга Ким, Студия «Линия», +7 916 555-01-02, 350к, с сайта'],
    [9, '11:00', 'USAM', '/lead new Mary Brown, Hooli, mary@hooli.example, $12k, referral'],
    [8, '12:00', 'UIGOR', '/deal move транзит переговоры'],
    [8, '09:30', 'UKATE', '/deal move globex negotiation'],
    [7, '09:50', 'UANNA', '/deal move вектор переговоры'],
    [7, '10:10', 'ULENA', '/deal won зерно'],
    [7, '10:00', 'USAM', '/lead qualify hooli'],
    [7, '10:05', 'USAM', '/lead convert hooli $12k'],
    [6, '10:15', 'USAM', '/deal move acme negotiation # They want a security review first'],
    [5, '09:30', 'UANNA', '/deal new Агро-Снаб, учёт урожая 3,4 млн'],
    [5, '11:20', 'UKATE', '/deal won globex'],
    [4, '10:00', 'UANNA', '/deal move агро предложение'],
    [4, '09:30', 'USAM', '/deal new Umbrella support €18k proposal'],
    [3, '09:45', 'UANNA', `/deal close вектор ${inDays(9)}`],
    [3, '09:46', 'UANNA', '/deal move вектор договор'],
    [3, '11:30', 'UANNA', `/deal next вектор ${inDays(0)} отправить подписанный договор`],
    [3, '09:10', 'USAM', `/deal next acme ${inDays(1)} security review call`],
    [
      2,
      '10:20',
      'UHEAD',
      '#general Коллеги, до конца месяца немного. У кого сделки в договоре — проверьте дату закрытия.',
    ],
    [2, '12:00', 'UIGOR', `/deal snooze транзит ${inDays(14)} ждут бюджет на новый квартал`],
    [2, '09:05', 'USAM', '#general Same on our side: two contracts out for signature.'],
    [2, '10:00', 'USAM', '/deal move initech qualified'],
    [
      1,
      '09:42',
      'ULENA',
      '#site-forms Заявка с сайта: Дмитрий Лапин, ООО «Север-Строй», +7 921 555-03-04, нужно внедрение на 15 человек, бюджет около 600к',
    ],
    [1, '11:15', 'UANNA', '/deal won улыбка'],
    [1, '12:40', 'UHEAD', '#general Закрыли «Улыбку» — Анна, красиво.'],
    [1, '16:30', 'UANNA', '/deal amount агро 3,6 млн'],
    [
      1,
      '09:05',
      'UKATE',
      '#web-leads Web form: Peter Gibbons, Chotchkie’s, peter@chotchkies.example, +1 614 555 0199, wants a demo, about $7k',
    ],
    [
      1,
      '17:40',
      'ULENA',
      '#general Звонила Марина Соколова, клиника «Доктор Плюс», 8 916 555-33-44: хотят внедрение к весне, бюджет 1,5 млн. Кто возьмёт?',
    ],
    [
      1,
      '09:55',
      'UKATE',
      '#general Talked to Bill Lumbergh of Initrode, bill@initrode.example: 20 seats, about $4k. Not my region, anyone?',
    ],
    [1, '12:10', 'USAM', '/deal won hooli'],
    [1, '12:30', 'UJAMES', '/deal new Stark Supplies annual plan $8,200'],
    // From now on: the next morning has the first one.
    [0, '23:59', 'UHEAD', '/digest new everyday 09:00 #sales'],
    [0, '23:59', 'UMEGAN', '/digest new everyday 09:00 #sales-us'],
  ];
}
