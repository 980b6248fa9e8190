import type { Form } from '../services.ts';
import { chosenFile } from '../slack/table-fields.ts';
import { submitModel } from './model-settings.ts';
import { submitImport } from './playbook/card-table-commands.ts';
import { submitCard } from './playbook/decide-card.ts';
import { submitFact } from './playbook/show-facts.ts';

export const objectionForms: readonly Form[] = [
  {
    // The field to copy from: there is nothing to save in it.
    id: 'objection.text',
    async submit() {
      return { kind: 'silence' };
    },
  },
  { id: 'objection.card', submit: (call, tx) => submitCard(tx, call) },
  {
    id: 'objection.import',
    file: ({ entered }) => chosenFile(entered),
    submit: (call, tx) => submitImport(tx, call),
  },
  { id: 'objection.fact', submit: (call, tx) => submitFact(tx, call) },
  { id: 'objection.model', submit: (call, tx) => submitModel(tx, call) },
];
