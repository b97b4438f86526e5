import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../project-root.ts";
import { type CheckResult, fromFaults } from "./part.ts";

const catalogues = join(projectRoot, "packages/wording/src");

/** Every Thai sentence has its English one with the same blanks to fill in, and none is empty. The types see keys; this sees the texts. */
export async function checkWording(): Promise<CheckResult> {
  const features = existsSync(join(catalogues, "th"))
    ? readdirSync(join(catalogues, "th")).filter((name) => /^[a-z-]+\.ts$/.test(name))
    : [];
  if (features.length === 0) return fromFaults(["packages/wording/src/th has no catalogue: nothing was checked"]);
  const faults: string[] = [];
  for (const feature of features) {
    const thai = await readTexts("th", feature);
    for (const language of readdirSync(catalogues, { withFileTypes: true })) {
      if (!language.isDirectory() || language.name === "th" || !existsSync(join(catalogues, language.name, feature)))
        continue;
      faults.push(...compareTexts(`${language.name}/${feature}`, thai, await readTexts(language.name, feature)));
    }
    if (!existsSync(join(catalogues, "en", feature))) faults.push(`en/${feature} is missing`);
  }
  return fromFaults(faults);
}

/** The faults of a translation: missing, empty, left over, or with other blanks than the Thai. */
export function compareTexts(name: string, thai: Map<string, string>, other: Map<string, string>): string[] {
  const faults: string[] = [];
  for (const [key, text] of thai) {
    const translated = other.get(key);
    if (text.trim() === "") faults.push(`th: ${key} is empty`);
    // Thai has one plural form; other languages may have key_one and key_other in place of key.
    if (translated === undefined && !other.has(`${key}_other`) && !other.has(key.replace(/_other$/, "")))
      faults.push(`${name}: ${key} is missing`);
    if (translated === undefined) continue;
    if (translated.trim() === "") faults.push(`${name}: ${key} is empty`);
    if (blanks(text) !== blanks(translated))
      faults.push(`${name}: ${key} fills in ${blanks(translated)}, the Thai fills in ${blanks(text)}`);
  }
  for (const key of other.keys()) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, "");
    if (!thai.has(key) && !thai.has(base) && !thai.has(`${base}_other`))
      faults.push(`${name}: ${key} is not in the Thai catalogue`);
  }
  return faults;
}

function blanks(text: string): string {
  const names = [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join(" ") || "nothing";
}

async function readTexts(language: string, feature: string): Promise<Map<string, string>> {
  const module: object = await import(pathToFileURL(join(catalogues, language, feature)).href);
  const texts = new Map<string, string>();
  // A catalogue's export is named after its language or feature; what counts is the tree of texts inside it.
  for (const value of Object.values(module)) collect("", value, texts);
  return texts;
}

function collect(path: string, value: unknown, into: Map<string, string>): void {
  if (typeof value === "string") into.set(path, value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inside] of Object.entries(value)) collect(path === "" ? key : `${path}.${key}`, inside, into);
  }
}
