import { attentionJob } from './attention/attention-job.ts';
import { dealActions } from './deals/deal-actions.ts';
import { dealCommand } from './deals/deal-commands.ts';
import { dealForms } from './deals/deal-forms.ts';
import { dealHome } from './deals/deal-home.ts';
import { leadToDeal } from './deals/lead-to-deal.ts';
import { digestCommand } from './digests/digest-commands.ts';
import { digestForms } from './digests/digest-forms.ts';
import { digestJob } from './digests/digest-job.ts';
import { keepForecastJob } from './kpi/keep-forecast.ts';
import { kpiActions, kpiCommand } from './kpi/kpi-commands.ts';
import { kpiHome } from './kpi/kpi-home.ts';
import { yearJob } from './kpi/year-job.ts';
import { intakeActions, leadIntake } from './leads/intake-messages.ts';
import { leadActions } from './leads/lead-actions.ts';
import { leadCommand } from './leads/lead-commands.ts';
import { leadForms } from './leads/lead-forms.ts';
import { leadHome } from './leads/lead-home.ts';
import { leadMessages, leadShortcut } from './leads/lead-messages.ts';
import { morningPageCommand } from './mornings/morning-page-commands.ts';
import { morningPageHome } from './mornings/morning-page-home.ts';
import { morningPageJob } from './mornings/morning-page-job.ts';
import { objectionActions } from './objections/objection-actions.ts';
import { objectionCommand } from './objections/objection-commands.ts';
import { objectionForms } from './objections/objection-forms.ts';
import {
  objectionAsked,
  objectionHeard,
  objectionShortcut,
} from './objections/objection-messages.ts';
import { cardReviewJob } from './objections/playbook/card-review-job.ts';
import { objectionLater } from './objections/say-answer.ts';
import { suggested } from './objections/suggested-prompts.ts';
import { departedJob } from './records/departed-job.ts';
import { recordForms } from './records/import-forms.ts';
import { recordCommand } from './records/record-commands.ts';
import { satisfactionCommand, satisfactionForms } from './satisfaction/satisfaction-commands.ts';
import { satisfactionJob } from './satisfaction/satisfaction-job.ts';
import type { Command, Job, MessageCall, Surface } from './services.ts';
import { hello, notUnderstood } from './teams/hello-commands.ts';
import { teamCommand } from './teams/team-commands.ts';
import { teamForms } from './teams/team-forms.ts';
import { teamHome } from './teams/team-home.ts';
import { workspaceForms } from './workspaces/rate-commands.ts';
import { workspaceCommand } from './workspaces/workspace-commands.ts';

/** Puts the parts of one command together, whichever feature they come from, and refuses two subcommands of one name. */
export function merged(...parts: Command[]): Command {
  const [first, ...others] = parts;
  if (!first) throw new Error('a command needs at least one part');
  const subcommands = [first, ...others].flatMap((part) => part.subcommands);
  const names = subcommands.flatMap((subcommand) => [subcommand.name, ...subcommand.also]);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice) throw new Error(`${first.name} has two subcommands called ${twice}`);
  return { ...first, subcommands };
}

/** What is done by the clock, in this order. */
export const jobs: readonly Job[] = [
  yearJob,
  keepForecastJob,
  morningPageJob,
  attentionJob,
  satisfactionJob,
  cardReviewJob,
  digestJob,
  departedJob,
];

/** The table of contents: everything the product answers to. */
export const surface: Surface = {
  commands: [
    merged(leadCommand, leadToDeal),
    merged(dealCommand, satisfactionCommand),
    merged(objectionCommand),
    merged(kpiCommand),
    merged(digestCommand, morningPageCommand),
    merged(teamCommand),
    merged({ ...workspaceCommand, bare: hello }, recordCommand),
  ],
  actions: [...leadActions, ...intakeActions, ...dealActions, ...objectionActions, ...kpiActions],
  forms: [
    ...workspaceForms,
    ...teamForms,
    ...leadForms,
    ...dealForms,
    ...satisfactionForms,
    ...objectionForms,
    ...digestForms,
    ...recordForms,
  ],
  options: [],
  shortcuts: [leadShortcut, objectionShortcut],
  messages: [objectionAsked, leadMessages, objectionHeard],
  channels: [leadIntake],
  home: [dealHome, kpiHome, leadHome, morningPageHome, teamHome],
  later: [...objectionLater],
  suggested,
  notUnderstood: ({ member }: MessageCall) => notUnderstood(member),
};
