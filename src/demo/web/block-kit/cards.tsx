import type { Json } from '../slack.ts';
import { Blocks } from './blocks.tsx';
import { Element, Picture } from './element.tsx';
import { list, str, textOf, wordsOf } from './place.ts';
import { RichText } from './rich-text.tsx';
import { Text } from './text.tsx';

export function Card({ card, blockId }: { card: Json; blockId: string }) {
  const { hero_image: hero, icon, title, subtitle, body } = card;
  return (
    <article className="card">
      {hero ? <Picture image={hero as Json} /> : null}
      <div className="card-head">
        {icon ? <Picture image={icon as Json} /> : null}
        <div>
          {title ? (
            <div className="card-title">
              <Text text={title} />
            </div>
          ) : null}
          {subtitle ? (
            <div className="hint">
              <Text text={subtitle} />
            </div>
          ) : null}
        </div>
      </div>
      {body ? <Text text={body} /> : null}
      {card['actions'] ? (
        <div className="actions">
          {list(card['actions']).map((element) => (
            <Element key={str(element['action_id'])} blockId={blockId} element={element} />
          ))}
        </div>
      ) : null}
    </article>
  );
}

/** Moved sideways, by the keyboard too. */
export function Carousel({ block }: { block: Json }) {
  const cards = list(block['elements']);
  const name = cards.map(({ title }) => textOf(title)).join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="carousel" aria-label={name} tabIndex={0}>
      {cards.map((card, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards have no name but their place
        <Card key={n} card={card} blockId={str(block['block_id'])} />
      ))}
    </section>
  );
}

export function Container({ block }: { block: Json }) {
  const children = <Blocks blocks={list(block['child_blocks'])} />;
  const rich = block['rich_text_title'] as Json | undefined;
  const title = textOf(block['title']) || (rich ? wordsOf([rich]) : '');
  const head = (
    <>
      {block['icon'] ? <Picture image={block['icon'] as Json} /> : null}
      <b>{title}</b> <span className="hint">{textOf(block['subtitle'])}</span>
    </>
  );
  if (block['is_collapsible'] === true)
    return (
      <details className="container" open={block['default_collapsed'] !== true}>
        <summary>{head}</summary>
        {children}
      </details>
    );
  return (
    <section className="container" aria-label={title}>
      <div className="container-head">{head}</div>
      {children}
    </section>
  );
}

const MARKS: Readonly<Record<string, string>> = { complete: '✓', error: '!', in_progress: '◌' };

/** What is done step by step: a plan, or one task of it. */
export function Tasks({ block }: { block: Json }) {
  const tasks = block['type'] === 'plan' ? list(block['tasks']) : [block];
  return (
    <div>
      {block['type'] === 'plan' ? <b>{str(block['title']) || textOf(block['title'])}</b> : null}
      <ul className="tasks">
        {tasks.map((task, n) => (
          <li key={str(task['task_id']) || n} className={str(task['status'])}>
            <span aria-hidden="true">{MARKS[str(task['status'])] ?? '○'}</span>{' '}
            {str(task['title']) || textOf(task['title'])}
            {[task['details'], task['output']].map((said, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
              said ? <RichText key={at} block={said as Json} /> : null,
            )}
            <Sources of={list(task['sources'])} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ of }: { of: Json[] }) {
  return of.map((source) => (
    <div className="hint" key={str(source['url'])}>
      <a href={str(source['url'])} rel="noreferrer noopener" target="_blank">
        {str(source['text']) || str(source['url'])}
      </a>
    </div>
  ));
}
