export type { Catalogue } from "./catalogue.ts";
export { en, th } from "./catalogues.ts";
export { addWords, type Language, resources, type Say, wordsForError, wordsIn } from "./words.ts";
