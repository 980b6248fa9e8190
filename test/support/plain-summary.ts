import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line, so any CI can read the counts. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const n = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const before = n.failed;
      for (const test of module.children.allTests()) n[test.result().state]++;
      if (module.state() === 'failed' && n.failed === before) n.failed++;
    }
    setImmediate(() =>
      process.stdout.write(`\n${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`),
    );
  }
}
