/** Slack's own name for why a Web API call was refused; undefined when the call failed otherwise. */
export const slackErrorOf = (error: unknown): string | undefined =>
  (error as { data?: { error?: string } }).data?.error;
