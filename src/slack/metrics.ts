import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryKind } from './delivery.ts';

/** What Prometheus reads at /metrics, and how many deliveries are in hand. */
export class Metrics {
  readonly registry = new Registry();
  readonly #seconds: Histogram<'kind'>;
  readonly #failed: Counter<'kind'>;
  #inHand = 0;
  #idle: (() => void)[] = [];

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#seconds = new Histogram({
      name: 'voronka_delivery_seconds',
      help: 'Time from a delivery to its committed answer',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
      registers,
    });
    this.#failed = new Counter({
      name: 'voronka_deliveries_failed_total',
      help: 'Deliveries that ended in an unexpected error',
      labelNames: ['kind'],
      registers,
    });
    const inHand = () => this.#inHand;
    new Gauge({
      name: 'voronka_deliveries_in_hand',
      help: 'Deliveries being answered',
      registers,
      collect() {
        this.set(inHand());
      },
    });
  }

  async timed<T>(kind: DeliveryKind, run: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    this.#inHand++;
    try {
      return await run();
    } catch (error) {
      this.#failed.inc({ kind });
      throw error;
    } finally {
      this.#seconds.observe({ kind }, (performance.now() - startedAt) / 1000);
      if (--this.#inHand === 0) for (const tell of this.#idle.splice(0)) tell();
    }
  }

  /** Resolves when nothing is in hand. */
  async whenIdle(): Promise<void> {
    if (this.#inHand > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}
