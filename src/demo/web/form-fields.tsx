import { useAround } from './around.ts';
import { Control } from './block-kit/control.tsx';
import { str, textOf, usePlace } from './block-kit/place.ts';
import type { Choice, Json } from './slack.ts';

interface FieldProps {
  block: Json;
  value: Choice;
  error: string | undefined;
  onChange: (value: Choice) => void;
}

/** One field of a form: its label, what is entered, and under it what is wrong with that. */
export function Field({ block, value, error, onChange }: FieldProps) {
  const { say } = useAround();
  const { press } = usePlace();
  const element = block['element'] as Json;
  const blockId = str(block['block_id']);
  const id = `field-${blockId}`;
  const hint = textOf(block['hint']);
  const isOneField = !/radio_buttons|checkboxes/.test(str(element['type']));
  const label = textOf(block['label']);
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  const aria = {
    id,
    'aria-label': isOneField ? undefined : label,
    'aria-invalid': error !== undefined,
    'aria-describedby': described || undefined,
  };
  const isTold = block['dispatch_action'] === true && !/_input$/.test(str(element['type']));
  return (
    <div className={`form-field ${error ? 'wrong' : ''}`}>
      <label htmlFor={isOneField ? id : undefined}>
        {label}
        {block['optional'] === true ? <span className="optional"> {say.optional}</span> : null}
      </label>
      <Control
        blockId={blockId}
        element={element}
        value={value}
        aria={aria}
        onChange={(next) => {
          onChange(next);
          if (isTold) press(blockId, str(element['action_id']), next);
        }}
      />
      {error ? (
        <div className="error" role="alert" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
