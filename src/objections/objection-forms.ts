import type { Form } from '../services.ts';
import { chosenFile } from '../slack/table-fields.ts';
import { submitImport } from './card-table-commands.ts';
import { submitCard } from './decide-card.ts';
import { submitModel } from './model-settings.ts';
import { submitFact } from './show-facts.ts';

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
