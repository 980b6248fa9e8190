import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Blocks, optionsOf, type Press, textOf } from './blocks.tsx';
import type { Act, Choice, Json, Outcome, Seen } from './slack.ts';
import { meIn, wordsFor } from './words.ts';

const str = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What stands in the fields at first: what the app put there, or what was entered before. */
function initially(blocks: Json[]): Record<string, Choice> {
  const values: Record<string, Choice> = {};
  for (const block of blocks) {
    if (block['type'] !== 'input') continue;
    const element = block['element'] as Json;
    const option = element['initial_option'] as Json | undefined;
    const options = element['initial_options'] as Json[] | undefined;
    values[str(block['block_id'])] =
      str(element['initial_value']) ||
      str(element['initial_date']) ||
      str(element['initial_user']) ||
      str(element['initial_conversation']) ||
      (element['initial_users'] as string[] | undefined) ||
      options?.map((one) => str(one['value'])) ||
      (str(element['type']).startsWith('multi') ? [] : str(option?.['value']));
  }
  return values;
}

interface ModalProps {
  seen: Seen;
  act: (what: Act) => Promise<Outcome>;
}

export function Modal({ seen, act }: ModalProps) {
  const view = seen.modal;
  const body = view?.body ?? {};
  const blocks = (body['blocks'] as Json[] | undefined) ?? [];
  const [values, setValues] = useState<Record<string, Choice>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSending, setSending] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const key = view ? `${view.id} ${view.hash}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the view is another form
  useEffect(() => {
    setValues(initially(blocks));
    setErrors({});
    box.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [key]);
  if (!view) return null;

  const close = () => void act({ kind: 'close', viewId: view.id });
  const press: Press = (blockId, actionId, choice) =>
    void act({ kind: 'press', place: { viewId: view.id }, blockId, actionId, choice });
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!view || isSending) return;
    setSending(true);
    const outcome = await act({ kind: 'submit', viewId: view.id, values });
    setErrors(outcome.errors);
    setSending(false);
  }
  const title = textOf(body['title']);
  return (
    <div className="veil">
      <form
        ref={box}
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onSubmit={submit}
        onKeyDown={({ key: pressed }) => pressed === 'Escape' && close()}
        noValidate
      >
        <div className="modal-head">
          <h2>{title}</h2>
          <button
            type="button"
            className="icon"
            aria-label={wordsFor(meIn(seen)).close}
            onClick={close}
          >
            ×
          </button>
        </div>
        <div className="modal-body">
          {blocks.map((block) =>
            block['type'] === 'input' ? (
              <Field
                key={str(block['block_id'])}
                block={block}
                seen={seen}
                value={values[str(block['block_id'])] ?? ''}
                error={errors[str(block['block_id'])]}
                onChange={(value) =>
                  setValues((now) => ({ ...now, [str(block['block_id'])]: value }))
                }
              />
            ) : (
              <Blocks key={str(block['block_id'])} blocks={[block]} seen={seen} press={press} />
            ),
          )}
        </div>
        <div className="modal-foot">
          <button type="button" className="button" onClick={close}>
            {textOf(body['close']) || wordsFor(meIn(seen)).close}
          </button>
          {body['submit'] ? (
            <button type="submit" className="button primary" disabled={isSending}>
              {textOf(body['submit'])}
            </button>
          ) : null}
        </div>
      </form>
    </div>
  );
}

interface FieldProps {
  block: Json;
  seen: Seen;
  value: Choice;
  error: string | undefined;
  onChange: (value: Choice) => void;
}

function Field({ block, seen, value, error, onChange }: FieldProps) {
  const id = `field-${str(block['block_id'])}`;
  const hint = textOf(block['hint']);
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {textOf(block['label'])}
        {block['optional'] === true ? (
          <span className="optional"> {wordsFor(meIn(seen)).optional}</span>
        ) : null}
      </label>
      <Input
        id={id}
        element={block['element'] as Json}
        seen={seen}
        value={value}
        error={error}
        onChange={onChange}
      />
      {error ? (
        <div className="error" role="alert" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
      {hint ? <div className="hint">{hint}</div> : null}
    </div>
  );
}

interface InputProps extends Omit<FieldProps, 'block'> {
  id: string;
  element: Json;
}

function Input({ id, element, seen, value, error, onChange }: InputProps) {
  const type = str(element['type']);
  const common = {
    id,
    className: 'field',
    'aria-invalid': error !== undefined,
    ...(error ? { 'aria-describedby': `${id}-error` } : {}),
  };
  const text = Array.isArray(value) ? '' : (value ?? '');
  if (type.startsWith('multi_')) {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <fieldset {...common} className="checks">
        {optionsOf(element, seen).map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={({ target }) =>
                onChange(
                  target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((one) => one !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  }
  if (/select|radio/.test(type))
    return (
      <select {...common} value={text} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{textOf(element['placeholder']) || '…'}</option>
        {optionsOf(element, seen).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const change = ({ target }: { target: { value: string } }) => onChange(target.value || null);
  if (element['multiline'] === true)
    return <textarea {...common} rows={5} value={text} onChange={change} />;
  return (
    <input
      {...common}
      type={type === 'datepicker' ? 'date' : type === 'timepicker' ? 'time' : 'text'}
      placeholder={textOf(element['placeholder'])}
      value={text}
      onChange={change}
    />
  );
}
