import { Dialog } from '../dialog.tsx';
import type { Json } from '../slack.ts';
import { str, textOf } from './place.ts';
import { Text } from './text.tsx';

interface ConfirmProps {
  confirm: Json;
  onYes: () => void;
  onNo: () => void;
}

/** What an element asks before it does what it says. */
export function Confirm({ confirm, onYes, onNo }: ConfirmProps) {
  const title = textOf(confirm['title']);
  const style = str(confirm['style']) === 'danger' ? 'danger' : 'primary';
  return (
    <Dialog title={title} isAlert onClose={onNo}>
      <div className="modal-head">
        <h2>{title}</h2>
      </div>
      <div className="modal-body">
        <Text text={confirm['text']} />
      </div>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onNo}>
          {textOf(confirm['deny'])}
        </button>
        <button type="button" className={`button filled ${style}`} onClick={onYes}>
          {textOf(confirm['confirm'])}
        </button>
      </div>
    </Dialog>
  );
}
