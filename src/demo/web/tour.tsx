import { useState } from 'react';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';

type Both = Readonly<Record<'en' | 'ru', string>>;

interface Step {
  /** The command that must be in the app for the step to be shown. */
  needs: string;
  title: Both;
  text: Both;
  /** The line that is offered to type. */
  line?: Both;
  /** It is written to the app itself, not in a channel. */
  isToApp?: boolean;
}

/** Of a new installation: without a team there is nothing to sell. */
const SET_UP: Step = {
  needs: '/team',
  title: { en: 'Create a team', ru: 'Создайте команду' },
  text: {
    en: 'As the admin. Voronka → Home asks for its people and more.',
    ru: 'Это делает админ. В Voronka → Главная спросят и о людях.',
  },
  line: { en: '/team new North #sales', ru: '/team новая Север #sales' },
};

const STEPS: readonly Step[] = [
  {
    needs: '/deal',
    title: { en: 'Open a deal', ru: 'Откройте сделку' },
    text: { en: 'Type it as you would say it.', ru: 'Наберите её, как сказали бы словами.' },
    line: {
      en: '/deal new Bluebell Hotels, 40 seats 12k',
      ru: '/deal новая Ромашка, поставка 300к',
    },
  },
  {
    needs: '/deal',
    title: { en: 'Move it on', ru: 'Перенесите её' },
    text: {
      en: 'A piece of the title and of the stage is enough, typos too.',
      ru: 'Хватит куска названия и этапа, опечатки не страшны.',
    },
    line: { en: '/deal move bluebell propsal', ru: '/deal перенести ромашку предложение' },
  },
  {
    needs: '/deal',
    title: { en: 'Take it back', ru: 'Верните как было' },
    text: {
      en: 'Changed your mind? Press Undo under the answer.',
      ru: 'Передумали? Нажмите «Отменить» под ответом.',
    },
  },
  {
    needs: '/lead',
    title: { en: 'Turn a message into a lead', ru: 'Превратите сообщение в лид' },
    text: {
      en: 'Send it, then point at it: ⋯ → Create lead.',
      ru: 'Отправьте его, затем наведите на него: ⋯ → Create lead.',
    },
    line: {
      en: 'Mary Brown from Lumon called, +1 614 555 0155, wants 20 seats, about $4k',
      ru: 'Звонила Инна Вольская, клиника «Шанс», 8 916 222-33-44, хочет внедрение, бюджет 1,5 млн',
    },
  },
  {
    needs: '/objection',
    title: { en: 'Answer an objection', ru: 'Ответьте на возражение' },
    text: {
      en: 'Tell it what the customer said; take a reply that is ready to send.',
      ru: 'Напишите, что сказал клиент, и возьмите готовый ответ.',
    },
    line: { en: '/objection they say it’s too expensive', ru: '/objection говорят, что дорого' },
  },
  {
    needs: '/digest',
    title: { en: 'See the morning’s digest', ru: 'Посмотрите утреннюю сводку' },
    text: {
      en: 'The team’s channel gets it at nine. Jump to 9 AM tomorrow, top right, to see it arrive.',
      ru: 'Канал команды получает её в девять утра. Нажмите вверху «К 09:00 следующего дня», и она придёт.',
    },
    line: { en: '/digest preview', ru: '/digest предпросмотр' },
  },
  {
    needs: '/objection',
    title: { en: 'Skip the commands', ru: 'Обойдитесь без команд' },
    text: {
      en: 'Just tell Voronka what a customer said, or who called.',
      ru: 'Просто напишите Voronka, что сказал клиент или кто звонил.',
    },
    line: {
      en: 'They say another vendor is cheaper',
      ru: 'Клиент говорит, что у конкурентов дешевле',
    },
    isToApp: true,
  },
];

interface TourProps {
  onOffer: (line: string, isToApp: boolean) => void;
  onLeave: () => void;
}

export function Tour({ onOffer, onLeave }: TourProps) {
  const { me, menu, say } = useAround();
  const [at, setAt] = useState(0);
  const language = me?.locale.startsWith('ru') ? 'ru' : 'en';
  const all = menu?.isEmpty ? [SET_UP, ...STEPS] : STEPS;
  const steps = all.filter(({ needs }) => menu?.commands.some(({ command }) => command === needs));
  const step = steps[at];
  if (!step) return null;
  const line = step.line?.[language];
  const isLast = at + 1 === steps.length;
  return (
    <aside className="tour" aria-label={say.tour}>
      <div className="tour-text">
        <span className="hint">{say.step(at + 1, steps.length)}</span>
        <b>{step.title[language]}.</b> {step.text[language]}
      </div>
      <div className="actions">
        {line ? (
          <button
            type="button"
            className="button filled primary"
            onClick={() => onOffer(line, step.isToApp ?? false)}
          >
            {say.putIn}
          </button>
        ) : null}
        {at > 0 ? (
          <button type="button" className="button" onClick={() => setAt(at - 1)}>
            {say.back}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() => (isLast ? onLeave() : setAt(at + 1))}
        >
          {isLast ? say.done : say.next}
        </button>
        <button
          type="button"
          className="icon flat"
          aria-label={say.leave}
          title={say.leave}
          onClick={onLeave}
        >
          <Icon name="close" />
        </button>
      </div>
    </aside>
  );
}
