import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const Keys = z.object({ categories: z.array(z.object({ key: z.string() })).min(1) });

/** The keys of the province's categories; what a category is, the complaints room knows. */
export async function readCategoryKeys(provinceDir: string): Promise<string[]> {
  const file: unknown = JSON.parse(await readFile(path.join(provinceDir, "categories.json"), "utf8"));
  return Keys.parse(file).categories.map((category) => category.key);
}
