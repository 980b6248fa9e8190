export type FaultKind =
  | '429'
  | '500'
  | '503'
  | 'html'
  /** Never answers; the call has had no effect. */
  | 'hang'
  /** Never answers; the call has had its effect. */
  | 'hang-after'
  /** The connection breaks; the call has had no effect. */
  | 'cut-before'
  /** The connection breaks; the call has had its effect. */
  | 'cut-after'
  /** Half of the answer arrives. */
  | 'cut-body'
  /** Answers, and has its effect, `ms` milliseconds later. */
  | 'slow'
  /** Slack answers with `error`. */
  | 'refuse';

export interface FaultRequest {
  /** A Web API method, `response_url`, `socket`, or `*` for all of them. */
  method: string;
  kind: FaultKind;
  /** How many calls it strikes; one unless said. */
  times?: number;
  /** How many calls it lets by first. */
  after?: number;
  retryAfter?: number | string;
  ms?: number;
  channel?: string;
  teamId?: string;
  error?: string;
}

export class Fault {
  readonly request: FaultRequest;
  struck = 0;
  /** Resolves when the first call is struck; for `hang-after`, once the effect is there. */
  readonly bitten: Promise<void>;
  readonly #bite: () => void;
  readonly released: Promise<void>;
  /** Lets the calls that hang go: their connection breaks. */
  readonly release: () => void;
  #letBy = 0;

  constructor(request: FaultRequest) {
    this.request = request;
    const bitten = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.bitten = bitten.promise;
    this.#bite = bitten.resolve;
    this.released = released.promise;
    this.release = released.resolve;
  }

  strikes(method: string, channel: string | undefined, teamId: string | undefined): boolean {
    const { request } = this;
    if (request.method !== '*' && request.method !== method) return false;
    if (request.channel && request.channel !== channel) return false;
    if (request.teamId && request.teamId !== teamId) return false;
    if (this.struck >= (request.times ?? 1)) return false;
    if (this.#letBy < (request.after ?? 0)) {
      this.#letBy += 1;
      return false;
    }
    this.struck += 1;
    return true;
  }

  bite(): void {
    this.#bite();
  }
}

export class Faults {
  #faults: Fault[] = [];

  add(request: FaultRequest): Fault {
    const fault = new Fault(request);
    this.#faults.push(fault);
    return fault;
  }

  strike(method: string, channel?: string, teamId?: string): Fault | undefined {
    return this.#faults.find((fault) => fault.strikes(method, channel, teamId));
  }

  clear(): void {
    for (const fault of this.#faults) fault.release();
    this.#faults = [];
  }
}
