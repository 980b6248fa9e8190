import { useAround } from '../around.ts';
import type { Json } from '../slack.ts';
import { Card, Carousel, Container, Tasks } from './cards.tsx';
import { Chart } from './chart.tsx';
import { Element, Picture } from './element.tsx';
import { Markdown } from './markdown.tsx';
import { list, str, textOf } from './place.ts';
import { RichText } from './rich-text.tsx';
import { Table } from './table.tsx';
import { Text } from './text.tsx';

/**
 * Block Kit, drawn by ourselves: what slack-blocks-to-jsx draws cannot be pressed, and an element's state belongs to its
 * block. `input` blocks stand in forms alone (form-fields.tsx).
 */
export function Blocks({ blocks }: { blocks: Json[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <Block key={str(block['block_id'])} block={block} />
      ))}
    </div>
  );
}

export function Block({ block }: { block: Json }) {
  switch (block['type']) {
    case 'header':
      return <h3 className="block-header">{textOf(block['text'])}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return <Context block={block} />;
    case 'section':
      return <Section block={block} />;
    case 'actions':
    case 'context_actions':
      return <Actions block={block} />;
    case 'image':
      return (
        <figure className="image">
          {block['title'] ? <figcaption>{textOf(block['title'])}</figcaption> : null}
          <Picture image={block} />
        </figure>
      );
    case 'alert':
      return (
        <div className={`alert ${str(block['level'])}`} role="note">
          <Text text={block['text']} />
        </div>
      );
    case 'markdown':
      return <Markdown text={str(block['text'])} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'table':
    case 'data_table':
      return <Table block={block} />;
    case 'data_visualization':
      return <Chart block={block} />;
    case 'card':
      return <Card card={block} blockId={str(block['block_id'])} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return <Container block={block} />;
    case 'plan':
    case 'task_card':
      return <Tasks block={block} />;
    case 'video':
      return <Video block={block} />;
    case 'input':
      return <Asked block={block} />;
    default:
      return <NotDrawn block={block} />;
  }
}

/** What it is of, and where it is to be seen: the page plays nothing from elsewhere. */
function Video({ block }: { block: Json }) {
  const by = [block['author_name'], block['provider_name']].filter(Boolean).join(' · ');
  return (
    <figure className="image">
      <figcaption>
        <a
          href={str(block['title_url']) || str(block['video_url'])}
          rel="noreferrer noopener"
          target="_blank"
        >
          {textOf(block['title'])}
        </a>{' '}
        <span className="hint">{by}</span>
      </figcaption>
      <div>{textOf(block['description'])}</div>
      <Picture image={{ image_url: block['thumbnail_url'], alt_text: block['alt_text'] }} />
    </figure>
  );
}

/** A field outside of a form: what is entered is told at once. */
function Asked({ block }: { block: Json }) {
  return (
    <div className="form-field">
      <b>{textOf(block['label'])}</b>
      <Element
        blockId={str(block['block_id'])}
        element={block['element'] as Json}
        label={textOf(block['label'])}
      />
      {block['hint'] ? <span className="hint">{textOf(block['hint'])}</span> : null}
    </div>
  );
}

function NotDrawn({ block }: { block: Json }) {
  const { say } = useAround();
  return <div className="hint">{say.notDrawn(str(block['type']))}</div>;
}

function Context({ block }: { block: Json }) {
  return (
    <div className="context">
      {list(block['elements']).map((element, n) =>
        element['type'] === 'image' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no name but their place
          <Picture key={n} image={element} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: texts have no name but their place
          <Text key={n} text={element} />
        ),
      )}
    </div>
  );
}

function Section({ block }: { block: Json }) {
  return (
    <div className="section">
      <div className="section-text">
        {block['text'] ? <Text text={block['text']} /> : null}
        {block['fields'] ? (
          <div className="fields">
            {list(block['fields']).map((field, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no name but their place
              <Text key={n} text={field} />
            ))}
          </div>
        ) : null}
      </div>
      {block['accessory'] ? (
        <Element blockId={str(block['block_id'])} element={block['accessory'] as Json} />
      ) : null}
    </div>
  );
}

function Actions({ block }: { block: Json }) {
  return (
    <div className={`actions ${str(block['type'])}`}>
      {list(block['elements']).map((element) => (
        <Element
          key={str(element['action_id'])}
          blockId={str(block['block_id'])}
          element={element}
        />
      ))}
    </div>
  );
}
