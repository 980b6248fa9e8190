import { useId, useState } from 'react';
import { useAround } from '../around.ts';
import { Icon } from '../icons.tsx';
import { uploadFile } from '../slack.ts';
import type { ControlProps } from './control.tsx';
import { list, str, usePlace } from './place.ts';

/** Files are with Slack as soon as they were chosen; the form holds their ids. */
export function FileChoice({ blockId, element, value, onChange, aria }: ControlProps) {
  const { say, me, toast } = useAround();
  const { entered } = usePlace();
  const ownId = useId();
  const id = aria.id ?? ownId;
  const [names, setNames] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      list(entered[blockId]?.[str(element['action_id'])]?.['files']).map((file) => [
        str(file['id']),
        str(file['name']),
      ]),
    ),
  );
  const chosen = Array.isArray(value) ? value : [];
  const most = Number(element['max_files'] ?? 10);
  const types = Array.isArray(element['filetypes']) ? element['filetypes'] : [];
  async function take(files: readonly File[]) {
    try {
      const taken = await Promise.all(files.map((file) => uploadFile(me?.id ?? '', file)));
      setNames((now) => ({
        ...now,
        ...Object.fromEntries(taken.map(({ id: own, name }) => [own, name])),
      }));
      onChange([...chosen, ...taken.map((one) => one.id)].slice(-most));
    } catch {
      toast(say.notUploaded);
    }
  }
  return (
    <div className="field chips files">
      {chosen.map((one) => (
        <span className="chip" key={one}>
          {names[one] ?? one}
          <button
            type="button"
            aria-label={say.remove(names[one] ?? one)}
            onClick={() => onChange(chosen.filter((other) => other !== one))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        {...aria}
        id={id}
        type="file"
        className="heard"
        multiple={most > 1}
        accept={types.map((type) => `.${String(type)}`).join(',')}
        onChange={({ target }) => {
          void take([...(target.files ?? [])]);
          // The same file, changed meanwhile, can be chosen once more.
          target.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        {say.chooseFile}
      </label>
    </div>
  );
}
