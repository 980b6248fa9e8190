import { useState } from 'react';
import type { Seen } from './slack.ts';

interface Step {
  /** The command that must be in the app for the step to be shown. */
  needs: string;
  ru: string;
  en: string;
  /** The line that is offered to type. */
  line?: { ru: string; en: string };
}

const STEPS: readonly Step[] = [
  {
    needs: '/deal',
    en: 'Open a deal: type it as you would say it.',
    ru: 'Откройте сделку: наберите её, как сказали бы словами.',
    line: { en: '/deal new Bluebell Hotels, 40 seats 12k', ru: '/deal new Ромашка, поставка 300к' },
  },
  {
    needs: '/deal',
    en: 'Move it. A piece of the title and of the stage is enough, typos too.',
    ru: 'Перенесите её. Хватит куска названия и этапа, опечатки не страшны.',
    line: { en: '/deal move bluebell propsal', ru: '/deal move ромашку предложение' },
  },
  {
    needs: '/deal',
    en: 'Changed your mind? Press Undo under the answer.',
    ru: 'Передумали? Нажмите «Отменить» под ответом.',
  },
  {
    needs: '/lead',
    en: 'Turn a message into a lead: send it, then ⋯ → Create lead.',
    ru: 'Превратите сообщение в лид: отправьте его, затем ⋯ → Create lead.',
    line: {
      en: 'Mary Brown from Lumon called, +1 614 555 0155, wants 20 seats, about $4k',
      ru: 'Звонила Инна Вольская, клиника «Шанс», 8 916 222-33-44, хочет внедрение, бюджет 1,5 млн',
    },
  },
  {
    needs: '/objection',
    en: 'A customer objects? Ask for a reply.',
    ru: 'Клиент возражает? Попросите ответ.',
    line: { en: '/objection they say it’s too expensive', ru: '/objection говорят, что дорого' },
  },
  {
    needs: '/digest',
    en: 'See the digest that the team gets in the morning.',
    ru: 'Посмотрите сводку, которую команда получает утром.',
    line: { en: '/digest preview', ru: '/digest preview' },
  },
];

interface TourProps {
  seen: Seen;
  commands: readonly string[];
  onOffer: (line: string) => void;
  onLeave: () => void;
}

export function Tour({ seen, commands, onOffer, onLeave }: TourProps) {
  const [at, setAt] = useState(0);
  const isRussian = seen.people.find(({ id }) => id === seen.me)?.locale.startsWith('ru') ?? false;
  const language = isRussian ? 'ru' : 'en';
  const steps = STEPS.filter(({ needs }) => commands.includes(needs));
  const step = steps[at];
  if (!step) return null;
  const line = step.line?.[language];
  return (
    <aside className="tour" aria-label="tour">
      <div className="tour-text">
        <b>
          {at + 1} / {steps.length}
        </b>{' '}
        {step[language]}
      </div>
      <div className="actions">
        {line ? (
          <button type="button" className="button" onClick={() => onOffer(line)}>
            {isRussian ? 'Подставить' : 'Put it in'}
          </button>
        ) : null}
        <button
          type="button"
          className="button primary"
          onClick={() => (at + 1 < steps.length ? setAt(at + 1) : onLeave())}
        >
          {at + 1 < steps.length ? (isRussian ? 'Дальше' : 'Next') : isRussian ? 'Готово' : 'Done'}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {isRussian ? 'Закрыть' : 'Leave the tour'}
        </button>
      </div>
    </aside>
  );
}
