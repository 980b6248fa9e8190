/**
 * node bench/train-gate.ts — learns from examples what an objection is, and writes src/objections/playbook/gate.bin. To teach it, add
 * lines to the phrase bank (objections), to bench/gate/letters.*.txt (objections in letters of several sentences) or to bench/gate/other.*.txt
 * (what managers, customers and colleagues write that is none), run it, and look at `npm run eval -- objections …` on messages that none of the lines was written from.
 *
 * The method: logistic regression, whose weights are drawn to those of naive Bayes and not to 0. Where there is little to learn from, naive
 * Bayes is the better of the two, and where there is more, logistic regression is (Ng and Jordan, "On Discriminative vs. Generative
 * Classifiers", 2001; mixed in the manner of Wang and Manning, "Baselines and Bigrams", 2012). Each step has a length of its own
 * for each weight (AdaGrad: Duchi, Hazan and Singer, 2011), and what is kept is the mean of the later rounds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashOf, MIDDLE, STEPS } from '../src/objections/find/objection-gate.ts';
import { traitsOf, wordTrait } from '../src/objections/find/objection-traits.ts';
import { readPhrases } from '../src/objections/find/phrase-bank.ts';
import { readSaid, wordsOf } from '../src/objections/find/said.ts';
import { STARTERS } from '../src/objections/playbook/starters.ts';

export interface Example {
  text: string;
  isObjection: boolean;
}
type Weights = Map<string, number>;
interface Sample {
  traits: ReadonlyMap<string, number>;
  isObjection: boolean;
}

const ROUNDS = 15;
const STEP = 0.2;
/** How strongly a weight is drawn to naive Bayes, and how much of what that says is believed. */
const DRAWN = 0.001;
const BELIEVED = 0.7;
const SMOOTH = 0.1;

export function examples(): Example[] {
  const objections = [
    ...readPhrases().map(({ text }) => text),
    ...STARTERS.flatMap(({ title, formulations }) => [title, ...formulations]),
    // Whole letters tell an objection from anything else, but no objection from another: their thanks are in all of them.
    ...linesOf('letters'),
  ];
  return [
    ...objections.map((text) => ({ text, isObjection: true })),
    ...linesOf('other').map((text) => ({ text, isObjection: false })),
  ];
}

const linesOf = (name: string): string[] =>
  ['ru', 'en'].flatMap((language) =>
    readFileSync(new URL(`./gate/${name}.${language}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# ')),
  );

/** The weights of all traits of the examples, as the gate looks them up. */
export function train(lines: readonly Example[]): Uint32Array {
  const known = new Set(lines.flatMap(({ text }) => wordsOf(text).map(wordTrait)));
  const samples = lines.map(({ text, isObjection }) => {
    const said = readSaid(text, (word) => known.has(wordTrait(word)));
    return { traits: traitsOf(said), isObjection };
  });
  const weights = regression(samples, naiveBayes(samples));
  const bytes = new Map([...weights].map(([trait, weight]) => [hashOf(trait), byteOf(weight)]));
  return Uint32Array.from(bytes, ([hash, byte]) => ((hash << 8) | byte) >>> 0).sort();
}

const byteOf = (weight: number) => Math.min(255, Math.max(0, Math.round(weight * STEPS) + MIDDLE));

/** Of words, pairs and pieces, each kind by itself: the log of how much more of them are this one in objections than elsewhere. */
function naiveBayes(samples: readonly Sample[]): Weights {
  const kindOf = (trait: string) => /^[wbg]:/.exec(trait)?.[0];
  const counts = new Map<string, [objections: number, others: number]>();
  const count = (what: string, isObjection: boolean) => {
    const each = counts.get(what) ?? [0, 0];
    each[isObjection ? 0 : 1]++;
    counts.set(what, each);
  };
  for (const { traits, isObjection } of samples)
    for (const trait of traits.keys()) {
      const kind = kindOf(trait);
      if (!kind) continue;
      count(trait, isObjection);
      count(kind, isObjection);
    }
  return new Map(
    [...counts].flatMap(([trait, [objections, others]]) => {
      const kind = kindOf(trait);
      if (!kind || kind === trait) return [];
      const [allObjections, allOthers] = counts.get(kind) ?? [1, 1];
      const likely = (objections + SMOOTH) / allObjections;
      const unlikely = (others + (SMOOTH * allOthers) / allObjections) / allOthers;
      return [[trait, BELIEVED * Math.log(likely / unlikely)]];
    }),
  );
}

function regression(samples: readonly Sample[], prior: Weights): Weights {
  const traits = [...new Set(samples.flatMap((sample) => [...sample.traits.keys()]))];
  const placeOf = new Map(traits.map((trait, n) => [trait, n]));
  const drawnTo = Float64Array.from(traits, (trait) => prior.get(trait) ?? 0);
  const weights = Float64Array.from(drawnTo);
  const squares = new Float64Array(traits.length).fill(1e-6);
  const means = new Float64Array(traits.length);
  const rows = samples.map((sample) => ({
    places: Int32Array.from(sample.traits.keys(), (trait) => placeOf.get(trait) ?? 0),
    much: Float64Array.from(sample.traits.values()),
    isObjection: sample.isObjection,
  }));
  const next = numbers();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(rows, next);
    for (const { places, much, isObjection } of rows) {
      let odds = 0;
      for (const [n, place] of places.entries()) odds += (weights[place] ?? 0) * (much[n] ?? 0);
      const wrong = 1 / (1 + Math.exp(-odds)) - Number(isObjection);
      for (const [n, place] of places.entries()) {
        const weight = weights[place] ?? 0;
        const slope = wrong * (much[n] ?? 0) + DRAWN * (weight - (drawnTo[place] ?? 0));
        squares[place] = (squares[place] ?? 0) + slope * slope;
        weights[place] = weight - (STEP * slope) / Math.sqrt(squares[place]);
      }
    }
    if (round < ROUNDS / 2) continue;
    for (const [n, weight] of weights.entries()) means[n] = (means[n] ?? 0) + weight;
  }
  const kept = Math.floor(ROUNDS / 2);
  return new Map(traits.map((trait, n) => [trait, (means[n] ?? 0) / kept]));
}

/** The same ones each time, so that the same examples teach the same weights. */
function* numbers(): Generator<number, never> {
  for (let seed = 1; ; ) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    yield seed / 2 ** 32;
  }
}

function shuffle<T>(rows: T[], random: Generator<number, never>): void {
  for (let n = rows.length - 1; n > 0; n--) {
    const other = Math.floor(random.next().value * (n + 1));
    [rows[n], rows[other]] = [rows[other] as T, rows[n] as T];
  }
}

if (import.meta.main) {
  const weights = train(examples());
  const file = Buffer.alloc(4 * weights.length);
  for (const [n, weight] of weights.entries()) file.writeUInt32LE(weight, 4 * n);
  writeFileSync(new URL('../src/objections/playbook/gate.bin', import.meta.url), file);
  console.log(`${weights.length} weights`);
}
