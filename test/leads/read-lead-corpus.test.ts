import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../src/leads/read-lead-signs.ts';
import { CORPUS } from './read-lead-corpus.ts';
import { FIELDS, rates, scoreCorpus } from './read-lead-score.ts';

describe('what people write into channels and mailboxes', () => {
  const { found, falseAlarms, fields, core, obeyed, exact, faults } = scoreCorpus();
  const said = (value: number) => value.toFixed(1);
  const byField = FIELDS.map((name, n) => {
    const { precision, recall, f1 } = rates(fields[n] ?? { hit: 0, extra: 0, missed: 0 });
    return `${name} P ${said(precision)} R ${said(recall)} F1 ${said(f1)}`;
  });
  const detection = rates(found);
  const report = [
    `${CORPUS.length} messages: detection P ${said(detection.precision)} R ${said(detection.recall)} F1 ${said(detection.f1)}, false alarms ${said(falseAlarms)} %`,
    `core F1 ${said(rates(core).f1)}, leads without a fault ${said(exact)} %, orders obeyed ${obeyed}`,
    ...byField,
    ...faults,
  ].join('\n');

  it('is found to be a lead or none, and read into fields, as well as was agreed', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(500);
    expect(detection.f1, report).toBeGreaterThanOrEqual(97);
    expect(falseAlarms, report).toBeLessThanOrEqual(5);
    expect(rates(core).f1, report).toBeGreaterThanOrEqual(95);
    expect(exact, report).toBeGreaterThanOrEqual(88);
  });

  it('gives no orders to whoever reads it', () => {
    expect(CORPUS.filter(({ by }) => by === 'injection').length).toBeGreaterThanOrEqual(20);
    expect(obeyed, report).toBe(0);
  });
});

describe('the words that a message is judged by', () => {
  it('are each written in one script: a Latin o in a Russian word would never be met', () => {
    for (const { source } of SIGNS) {
      const words = source.replace(/\\[pP]\{\w+\}|\\./g, ' ').match(/\p{L}+/gu) ?? [];
      expect(words.length).toBeGreaterThan(10);
      const mixed = words.filter(
        (word) => /[a-z]/i.test(word) && /\p{Script=Cyrillic}/u.test(word),
      );
      expect(mixed).toEqual([]);
    }
  });
});
