import { segmentWords } from "@paknam/thai";
import { comparable, featuresOf, weighFeatures } from "./text-features.ts";
import type { CategoryModel } from "./train-categories.ts";

export type CategorySuggestion = { key: string; score: number };

// Weight of the likeness (0 to 1) against the sum of keywords (each up to 4); 10 to 40 measured alike.
const likenessWeight = 20;

/**
 * All categories, likeliest first; scores are above zero and add up to one. The same text always gives the same order. An
 * empty text gives the order of the file with equal scores.
 */
export function suggestCategories(model: CategoryModel, text: string): CategorySuggestion[] {
  const plain = comparable(text);
  const points = keywordPoints(model, plain);
  for (const [feature, weight] of weighFeatures(featuresOf(plain), model.rarity)) {
    const share = model.shares.get(feature);
    if (share === undefined) continue;
    for (const [index, part] of share.entries()) points[index] = (points[index] ?? 0) + likenessWeight * weight * part;
  }
  const highest = Math.max(...points);
  const exponentials = Array.from(points, (value) => Math.exp(value - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return model.categories
    .map(({ key }, index) => ({ key, score: (exponentials[index] ?? 0) / sum }))
    .sort((left, right) => right.score - left.score);
}

function keywordPoints(model: CategoryModel, plain: string): Float64Array {
  const points = new Float64Array(model.categories.length);
  for (const [index, { keywords }] of model.categories.entries()) {
    for (const { word, weight } of keywords) if (plain.includes(word)) points[index] = (points[index] ?? 0) + weight;
  }
  return points;
}

// A message must show some sign of a complaint; without any it is taken for talk. At 2, cross-validation on the examples
// recognised 0.97 of the complaints and 0.89 of the rest; at 1, 0.99 and 0.81.
const silenceBias = 2;
// A clear keyword of a category (weight 4) outweighs a greeting around it.
const keywordEvidence = 0.75;

/**
 * Whether a message tells of something wrong rather than greets, thanks or asks about a service. `score` is 0 to 1; above
 * one half it sounds like a complaint. The most telling part between spaces counts, so that "สวัสดีค่ะ ไฟถนนดับ" is one; a
 * text of which nothing is known is none.
 */
export function soundsLikeComplaint(model: CategoryModel, text: string): { isComplaint: boolean; score: number } {
  const plain = comparable(text);
  const parts = plain.split(/[\s,.!?]+/).filter((part) => part.length > 2);
  const score = Math.max(
    ...[plain, ...(parts.length > 1 && thaiShare(plain) > 0.5 ? parts : [])].map((part) => scorePart(model, part)),
  );
  return { isComplaint: score > 0.5, score };
}

function scorePart(model: CategoryModel, plain: string): number {
  let odds = 0;
  let known = 0;
  for (const feature of new Set(featuresOf(plain))) {
    const value = model.complaintOdds.get(feature);
    if (value === undefined) continue;
    odds += value;
    known += 1;
  }
  // Overlapping runs of characters repeat each other's evidence; the square root of their number keeps scores apart.
  const evidence = (known === 0 ? 0 : odds / Math.sqrt(known)) + keywordEvidence * subjectPoints(model, plain);
  const score = 1 / (1 + Math.exp(silenceBias - evidence));
  return isMash(model, plain) ? Math.min(score, mashScore) : score;
}

// Keys struck at random hit runs of characters that complaints have too, but hardly a whole word. In five-fold cross-validation
// 0.97 of the complaints are recognised with this as without it, and 0.91 of the rest are refused instead of 0.89.
const knownLetters = 0.34;
const mashScore = 0.2;

/** Is hardly any letter part of a word of the examples, and no keyword there? */
function isMash(model: CategoryModel, plain: string): boolean {
  // Latin keys share no runs with the examples: mash of theirs scores low by itself.
  if (thaiShare(plain) <= 0.5 || keywordPoints(model, plain).some((points) => points > 0)) return false;
  const words = segmentWords(plain).filter((word) => /\p{L}/u.test(word));
  const letters = (some: readonly string[]): number => some.reduce((sum, word) => sum + word.length, 0);
  return letters(words.filter((word) => model.complaintOdds.has(`w:${word}`))) < knownLetters * letters(words);
}

/** The best category's keywords, less those of a question: "ค่าน้ำจ่ายที่ไหน" names a subject, yet asks. */
function subjectPoints(model: CategoryModel, plain: string): number {
  const points = keywordPoints(model, plain);
  const isQuestion = model.categories.map(({ key }) => key === "inquiry");
  const subject = Math.max(0, ...points.filter((_, index) => isQuestion[index] !== true));
  const question = Math.max(0, ...points.filter((_, index) => isQuestion[index] === true));
  return subject - question;
}

function thaiShare(text: string): number {
  return (text.match(/[\u0E00-\u0E7F]/g)?.length ?? 0) / Math.max(1, text.length);
}
