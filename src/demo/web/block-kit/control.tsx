import { useId } from 'react';
import { useAround } from '../around.ts';
import type { Choice, Json } from '../slack.ts';
import { FileChoice } from './file-choice.tsx';
import { type FieldAria, Picker } from './picker.tsx';
import { str, textOf } from './place.ts';
import { type Option, optionsOf } from './values.ts';

export interface ControlProps {
  blockId: string;
  element: Json;
  value: Choice;
  onChange: (value: Choice) => void;
  aria: FieldAria;
}

const TYPES: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  email_text_input: 'email',
  url_text_input: 'url',
};

/** Whatever is chosen or typed in: the same in a form, and beside a text. */
export function Control(props: ControlProps) {
  const { element } = props;
  const type = str(element['type']);
  if (type.startsWith('multi_') || type === 'external_select') return <Picker {...props} />;
  if (type === 'radio_buttons') return <Choices {...props} kind="radio" />;
  if (type === 'checkboxes') return <Choices {...props} kind="checkbox" />;
  if (type === 'file_input') return <FileChoice {...props} />;
  if (type.includes('select')) return <Select {...props} />;
  if (element['multiline'] === true || type === 'rich_text_input') return <Area {...props} />;
  return <Typed {...props} />;
}

function Select({ element, value, onChange, aria }: ControlProps) {
  const around = useAround();
  const options = optionsOf(element, around);
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  const shown = ({ value: own, label }: Option) => (
    <option key={own} value={own}>
      {label}
    </option>
  );
  return (
    <select
      {...aria}
      className="field"
      value={String(value ?? '')}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{textOf(element['placeholder']) || '…'}</option>
      {groups.map((group) => {
        const inside = options.filter((one) => (one.group ?? '') === group).map(shown);
        return group === '' ? (
          inside
        ) : (
          <optgroup key={group} label={group}>
            {inside}
          </optgroup>
        );
      })}
    </select>
  );
}

function Choices({
  element,
  value,
  onChange,
  aria,
  kind,
}: ControlProps & { kind: 'radio' | 'checkbox' }) {
  const around = useAround();
  const name = useId();
  const chosen = Array.isArray(value) ? value : [String(value ?? '')];
  const toggle = (own: string, isOn: boolean) => {
    if (kind === 'radio') return onChange(own);
    const without = chosen.filter((one) => one !== own && one !== '');
    onChange(isOn ? [...without, own] : without);
  };
  return (
    <fieldset {...aria} className="choices">
      {optionsOf(element, around).map(({ value: own, label, description }) => (
        <label key={own}>
          <input
            type={kind}
            name={name}
            checked={chosen.includes(own)}
            onChange={({ target }) => toggle(own, target.checked)}
          />
          <span>
            {label}
            {description ? <span className="hint">{description}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Area({ element, value, onChange, aria }: ControlProps) {
  return (
    <textarea
      {...aria}
      className="field"
      rows={5}
      placeholder={textOf(element['placeholder'])}
      value={String(value ?? '')}
      onChange={({ target }) => onChange(target.value || null)}
    />
  );
}

function Typed({ element, value, onChange, aria }: ControlProps) {
  const type = str(element['type']);
  const isMoment = type === 'datetimepicker';
  return (
    <input
      {...aria}
      className="field"
      type={TYPES[type] ?? 'text'}
      inputMode={type === 'number_input' ? 'decimal' : undefined}
      placeholder={textOf(element['placeholder'])}
      value={isMoment ? localMoment(value) : String(value ?? '')}
      onChange={({ target }) => {
        if (target.value === '') onChange(null);
        else onChange(isMoment ? new Date(target.value).getTime() / 1000 : target.value);
      }}
    />
  );
}

/** Seconds since 1970, as the browser's own field wants them: by its wall clock. */
function localMoment(value: Choice): string {
  if (value === null || value === '') return '';
  const at = new Date(Number(value) * 1000);
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
