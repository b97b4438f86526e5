import { graphemeLength } from "@paknam/thai";
import { z } from "zod";

// LINE cuts the label of a quick reply after 20 visible characters, so a longer name could not be offered as a tap.
const label = z.string().refine((text) => graphemeLength(text) >= 1 && graphemeLength(text) <= 20, {
  message: "a category's name must have 1 to 20 visible characters",
});

const deadline = z.union([
  z.strictObject({ acceptWorkingHours: z.int().positive(), resolveWorkingDays: z.int().positive() }),
  // Urgent matters do not wait for the next working day.
  z.strictObject({ acceptWorkingHours: z.int().positive(), resolveHours: z.int().positive() }),
]);

const category = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  names: z.strictObject({ th: label, en: label }),
  icon: z.string().regex(/^Icon[A-Z][A-Za-z0-9]*$/, "icon is the name of a Tabler icon, such as IconRoad"),
  group: z.string(),
  deadline,
  isSensitive: z.boolean(),
  verified: z.boolean(),
  keywords: z.record(z.string().min(1), z.number().positive()),
  examples: z.array(z.string().min(1)).min(5),
});

/** province/<name>/categories.json: what people complain about there, in their own words, and how soon each is due. */
export const categoriesFile = z
  .strictObject({
    note: z.string(),
    groups: z
      .array(z.strictObject({ key: z.string(), names: z.strictObject({ th: z.string(), en: z.string() }) }))
      .min(1),
    categories: z.array(category).min(1),
    notComplaints: z.array(z.string().min(1)).min(5),
  })
  .superRefine((file, context) => {
    const groupKeys = new Set(file.groups.map((group) => group.key));
    const seenKeys = new Set<string>();
    const seenExamples = new Map<string, string>();
    for (const [index, { key, group, examples }] of file.categories.entries()) {
      const path = ["categories", index];
      if (seenKeys.has(key)) context.addIssue({ code: "custom", path, message: `category "${key}" occurs twice` });
      if (!groupKeys.has(group)) context.addIssue({ code: "custom", path, message: `unknown group "${group}"` });
      seenKeys.add(key);
      for (const example of examples) {
        const other = seenExamples.get(example);
        if (other !== undefined) {
          context.addIssue({ code: "custom", path, message: `"${example}" is an example of both ${other} and ${key}` });
        }
        seenExamples.set(example, key);
      }
    }
  });

export type CategoriesFile = z.infer<typeof categoriesFile>;
