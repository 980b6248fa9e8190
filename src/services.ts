import type * as schedule from './schedule/job.ts';
import type * as slack from './slack/call.ts';
import type { Directory } from './teams/directory.ts';
import type { Member } from './teams/member.ts';

/** What features are given, with the member as teams/ knows them. */
export type Call = slack.Call<Member>;
export type CommandCall = slack.CommandCall<Member>;
export type Command = slack.Command<Member>;
export type Subcommand = slack.Subcommand<Member>;
export type ActionCall = slack.ActionCall<Member>;
export type Action = slack.Action<Member>;
export type FormCall = slack.FormCall<Member>;
export type Form = slack.Form<Member>;
export type MessageCall = slack.MessageCall<Member>;
export type MessageListener = slack.MessageListener<Member>;
export type ChannelListener = slack.ChannelListener<Member>;
export type Shortcut = slack.Shortcut<Member>;
export type HomeSection = slack.HomeSection<Member>;
export type Later = slack.Later<Member>;
export type LaterCall = slack.LaterCall<Member>;
export type Surface = slack.Surface<Member>;
export type Job = schedule.Job<Directory>;
export type JobCall = schedule.JobCall<Directory>;
