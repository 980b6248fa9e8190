import { useState } from 'react';
import { useAround } from '../around.ts';
import type { Choice, Json } from '../slack.ts';
import { Confirm } from './confirm.tsx';
import { Control } from './control.tsx';
import { Menu } from './menu.tsx';
import { str, textOf, usePlace } from './place.ts';
import { initialOf, optionsOf, valueIn } from './values.ts';

interface ElementProps {
  blockId: string;
  element: Json;
  /** What stands beside it and names it. */
  label?: string | undefined;
}

/** An element outside of a form: what is done to it is told at once, after the question that it may ask. */
export function Element({ blockId, element, label }: ElementProps) {
  const { press, entered } = usePlace();
  const action = str(element['action_id']);
  const [value, setValue] = useState<Choice>(
    () => valueIn(entered[blockId]?.[action]) ?? initialOf(element),
  );
  const [asking, setAsking] = useState<{ choice?: Choice }>();
  const confirm = element['confirm'] as Json | undefined;
  const tell = (choice?: Choice) => {
    const isValued = choice !== undefined && element['type'] !== 'overflow';
    if (isValued) setValue(choice);
    press(blockId, action, choice);
  };
  const act = (choice?: Choice) =>
    confirm ? setAsking(choice === undefined ? {} : { choice }) : tell(choice);
  return (
    <>
      <Shown element={element} blockId={blockId} label={label} value={value} act={act} />
      {asking && confirm ? (
        <Confirm
          confirm={confirm}
          onNo={() => setAsking(undefined)}
          onYes={() => {
            setAsking(undefined);
            tell(asking.choice);
          }}
        />
      ) : null}
    </>
  );
}

interface ShownProps extends ElementProps {
  value: Choice;
  act: (choice?: Choice) => void;
}

function Shown({ element, blockId, label, value, act }: ShownProps) {
  const { say } = useAround();
  switch (element['type']) {
    case 'button':
    case 'workflow_button':
      return <Button element={element} onPress={() => act()} />;
    case 'overflow':
      return <Overflow element={element} onTake={act} />;
    case 'feedback_buttons':
      return <Feedback element={element} onTake={act} />;
    case 'icon_button':
      return (
        <button
          type="button"
          className="icon"
          title={textOf(element['text'])}
          onClick={() => act()}
        >
          <span aria-hidden="true">{element['icon'] === 'trash' ? '🗑' : '•'}</span>
          <span className="heard">{textOf(element['text'])}</span>
        </button>
      );
    case 'image':
      return <Picture image={element} />;
    default:
      return (
        <Control
          blockId={blockId}
          element={element}
          value={value}
          onChange={act}
          aria={{ 'aria-label': label || textOf(element['placeholder']) || say.choose }}
        />
      );
  }
}

function Button({ element, onPress }: { element: Json; onPress: () => void }) {
  const url = str(element['url']);
  const style = str(element['style']);
  const label = str(element['accessibility_label']) || undefined;
  return (
    <button
      type="button"
      className={`button ${style}`}
      aria-label={label}
      onClick={() => {
        if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
        onPress();
      }}
    >
      {textOf(element['text'])}
    </button>
  );
}

function Overflow({ element, onTake }: { element: Json; onTake: (value: string) => void }) {
  const around = useAround();
  return (
    <Menu
      label={around.say.moreActions}
      items={optionsOf(element, around).map(({ value, label }) => ({
        key: value,
        shown: label,
        onTake: () => onTake(value),
      }))}
    />
  );
}

function Feedback({ element, onTake }: { element: Json; onTake: (value: string) => void }) {
  const [given, setGiven] = useState<string>();
  const thumb = (kind: 'positive' | 'negative', shown: string) => {
    const label = textOf((element[`${kind}_button`] as Json | undefined)?.['text']);
    return (
      <button
        type="button"
        className="icon"
        aria-label={label}
        title={label}
        aria-pressed={given === kind}
        onClick={() => {
          setGiven(kind);
          onTake(kind);
        }}
      >
        <span aria-hidden="true">{shown}</span>
      </button>
    );
  };
  return (
    <span className="feedback">
      {thumb('positive', '👍')}
      {thumb('negative', '👎')}
    </span>
  );
}

/** The page loads nothing from elsewhere: of a picture on another server it shows what it is of. */
export function Picture({ image }: { image: Json }) {
  const [isMissing, setMissing] = useState(false);
  const said = str(image['alt_text']);
  const url = str(image['image_url']);
  return isMissing || !/^(https?:\/\/(127\.0\.0\.1|localhost)|data:)/.test(url) ? (
    <span className="picture missing" role="img" aria-label={said} title={said}>
      {said}
    </span>
  ) : (
    <img className="picture" src={url} alt={said} onError={() => setMissing(true)} />
  );
}
