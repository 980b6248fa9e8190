import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { cut } from '../language/text.ts';
import { finishConversion, startConversion } from '../leads/convert-lead.ts';
import type { Lead } from '../leads/lead.ts';
import { asLead, type LeadRef } from '../leads/parse-lead.ts';
import type { Command, CommandCall } from '../services.ts';
import type { Member } from '../teams/member.ts';
import { firstStage } from '../teams/pipeline.ts';
import { open, TITLE_MOST } from './deal.ts';
import { insertDeal } from './deal-store.ts';
import { dealOpened } from './deal-views.ts';
import type { Opened } from './open-deal.ts';
import { splitAmount } from './parse-deal.ts';
import { asMoney } from './parse-rest.ts';

/** A lead's deal is called as its company, or as the person. */
const titleOf = (lead: Lead): string =>
  cut(
    lead.company ?? lead.name ?? lead.phone ?? lead.email ?? lead.note ?? `#${lead.number}`,
    TITLE_MOST,
  );

/** Opens a deal with the lead's customer, source and owner; a free lead's deal is whoever converts it's. */
async function convertLead(
  tx: Tx,
  ref: LeadRef,
  amount: string | null,
  by: Member,
  now: Date,
  retype: (ref: string) => string,
): Promise<Opened> {
  const converting = await startConversion(tx, ref, by, now, retype);
  const { lead, team, customerId } = converting;
  const stage = firstStage(team);
  const opened = open(
    {
      id: newId(now),
      team,
      title: titleOf(lead),
      stage,
      amount: amount === null ? lead.amount : asMoney(amount, team),
      ownerId: lead.ownerId ?? by.userId,
      customerId,
      leadId: lead.id,
      source: lead.source,
    },
    { byId: by.userId, at: now },
  );
  const { deal, eventId } = await insertDeal(tx, by.workspaceId, opened);
  await finishConversion(tx, converting, deal.id, by, now);
  return { deal, team, stage, eventId, customer: lead.company ?? lead.name };
}

const LINE = { en: '/lead convert #7 5k', ru: '/lead сделка #7 300к' };

function asConversion(call: CommandCall): { ref: LeadRef; amount: string | null } {
  const { name, amount } = splitAmount(call.words);
  return { ref: asLead(name, LINE), amount };
}

/** The part of /lead whose work is done here: a lead becomes a deal. */
export const leadToDeal: Command = {
  name: '/lead',
  subcommands: [
    {
      name: 'convert',
      also: ['сделка', 'конвертировать', 'в сделку'],
      usage: { en: 'convert <lead> [amount]', ru: 'сделка <лид> [сумма]' },
      does: { en: 'open a deal for it', ru: 'открыть по нему сделку' },
      async run(call, tx) {
        const { ref, amount } = asConversion(call);
        const retype = (number: string) => `/lead convert ${number} ${amount ?? ''}`.trim();
        const opened = await convertLead(tx, ref, amount, call.member, call.now, retype);
        return dealOpened(opened, call.member, call.now);
      },
    },
  ],
};
