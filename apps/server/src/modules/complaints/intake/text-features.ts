import { normaliseThai, segmentWords } from "@paknam/thai";

export type FeatureWeights = ReadonlyMap<string, number>;

/** A text as it is compared: normalised, in small letters. */
export function comparable(text: string): string {
  return normaliseThai(text).toLowerCase();
}

/**
 * Words, pairs of words, and runs of 2 to 4 characters: the runs find misspelt words that the dictionary splits wrongly.
 * Words carry a prefix, because counting them double measured best (train-categories.ts).
 */
export function featuresOf(comparableText: string): string[] {
  const features: string[] = [];
  const words = segmentWords(comparableText);
  for (const word of words) if (word.length > 1) features.push(`w:${word}`);
  for (const [index, word] of words.entries()) if (index > 0) features.push(`w:${words[index - 1]} ${word}`);
  for (const run of comparableText.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    for (let size = 2; size <= 4; size += 1) {
      for (let start = 0; start + size <= run.length; start += 1) features.push(run.slice(start, start + size));
    }
  }
  return features;
}

/** How rare each feature is among the texts: the logarithm of their number over how many have it. */
export function rarityOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const occurrences = new Map<string, number>();
  for (const features of texts) {
    for (const feature of new Set(features)) occurrences.set(feature, (occurrences.get(feature) ?? 0) + 1);
  }
  return new Map([...occurrences].map(([feature, count]) => [feature, Math.log((texts.length + 1) / (count + 0.5))]));
}

/** The text's features weighed by frequency and rarity, as a vector of length one; features never seen before drop out. */
export function weighFeatures(features: readonly string[], rarity: FeatureWeights): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) if (rarity.has(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [feature, count] of counts) {
    const wordFactor = feature.startsWith("w:") ? 2 : 1;
    weights.set(feature, (1 + Math.log(count)) * (rarity.get(feature) ?? 0) * wordFactor);
  }
  return scaleToLengthOne(weights);
}

/** The middle of several vectors, again of length one. */
export function centroidOf(vectors: readonly FeatureWeights[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [feature, weight] of vector) sum.set(feature, (sum.get(feature) ?? 0) + weight);
  }
  return scaleToLengthOne(sum);
}

function scaleToLengthOne(vector: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...vector].map(([feature, weight]) => [feature, weight / length]));
}
