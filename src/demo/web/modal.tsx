import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAround, useSeen } from './around.ts';
import { Block } from './block-kit/blocks.tsx';
import { list, PlaceContext, placeAt, str, textOf } from './block-kit/place.ts';
import { valueIn } from './block-kit/values.ts';
import { Dialog } from './dialog.tsx';
import { Field } from './form-fields.tsx';
import { Icon } from './icons.tsx';
import type { Choice, Json, View } from './slack.ts';

type Values = Record<string, Choice>;

const fieldsOf = (view: View | null): Json[] =>
  list(view?.body['blocks']).filter(({ type }) => type === 'input');

const actionOf = (block: Json): string =>
  str((block['element'] as Json | undefined)?.['action_id']);

/** What stands in each field when the view is shown: what the app put there, or what was entered before. */
const enteredIn = (view: View): Values =>
  Object.fromEntries(
    fieldsOf(view).map((block) => {
      const blockId = str(block['block_id']);
      return [blockId, valueIn(view.entered[blockId]?.[actionOf(block)])];
    }),
  );

/** What a person typed stays when the app draws the view anew around it, as long as the field is still there. */
function useEntered(view: View | null) {
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const typed = useRef<{ viewId: string; values: Values }>({ viewId: '', values: {} });
  const key = view ? `${view.id} ${view.hash}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the view is another form
  useEffect(() => {
    if (!view) return;
    if (typed.current.viewId !== view.id) typed.current = { viewId: view.id, values: {} };
    const own = enteredIn(view);
    const kept = Object.entries(typed.current.values).filter(([block]) => block in own);
    setValues({ ...own, ...Object.fromEntries(kept) });
    setErrors({});
  }, [key]);
  const enter = (blockId: string, value: Choice) => {
    typed.current.values[blockId] = value;
    setValues((now) => ({ ...now, [blockId]: value }));
  };
  return { values, enter, errors, setErrors };
}

export function Modal() {
  const { modal: view } = useSeen();
  const { say, act } = useAround();
  const { values, enter, errors, setErrors } = useEntered(view);
  const [isSending, setSending] = useState(false);
  if (!view) return null;
  const { id, body, entered } = view;
  const close = (all: boolean) => void act({ kind: 'close', viewId: id, all });
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const outcome = await act({ kind: 'submit', viewId: id, values });
    setErrors(outcome.errors);
    setSending(false);
    // The first wrong field is where one goes on.
    const wrong = fieldsOf(view).find((block) => str(block['block_id']) in outcome.errors);
    if (wrong) document.getElementById(`field-${str(wrong['block_id'])}`)?.focus();
  }
  const title = textOf(body['title']);
  return (
    <Dialog title={title} contentId={id} onClose={() => close(false)}>
      <form onSubmit={submit} noValidate>
        <div className="modal-head">
          <h2>{title}</h2>
          <button type="button" className="icon" aria-label={say.close} onClick={() => close(true)}>
            <Icon name="close" />
          </button>
        </div>
        <PlaceContext value={placeAt({ viewId: id }, act, { entered, values: () => values })}>
          <div className="modal-body" key={id}>
            {list(body['blocks']).map((block) => {
              const blockId = str(block['block_id']);
              return block['type'] === 'input' ? (
                <Field
                  key={blockId}
                  block={block}
                  value={values[blockId] ?? null}
                  error={errors[blockId]}
                  onChange={(value) => enter(blockId, value)}
                />
              ) : (
                <Block key={blockId} block={block} />
              );
            })}
          </div>
        </PlaceContext>
        <div className="modal-foot">
          <button type="button" className="button" onClick={() => close(false)}>
            {textOf(body['close']) || say.close}
          </button>
          {body['submit'] ? (
            <button type="submit" className="button filled primary" aria-disabled={isSending}>
              {textOf(body['submit'])}
            </button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
