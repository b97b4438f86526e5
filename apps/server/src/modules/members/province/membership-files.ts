import { readFileSync } from "node:fs";
import path from "node:path";
import { memberRoutes, Name, Purpose, Timestamp } from "@paknam/contract";
import { z } from "zod";

const Key = z.string().regex(/^[a-z0-9-]+$/);
const unique = <T extends { key: string }>(list: T[]): boolean =>
  new Set(list.map(({ key }) => key)).size === list.length;
const doubled = { message: "a key stands there twice" };

const ConsentsFile = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        purpose: Purpose,
        version: z.number().int().min(1),
        publishedAt: Timestamp,
        title: Name,
        short: Name,
        body: Name,
      }),
    )
    .refine((texts) => Purpose.options.every((purpose) => texts.some((text) => text.purpose === purpose)), {
      message: `each of ${Purpose.options.join(", ")} needs a text`,
    }),
});

const TopicsFile = z.strictObject({
  topics: z.array(z.strictObject({ key: Key, name: Name, icon: z.string() })).refine(unique, doubled),
});

const FactTypesFile = z.strictObject({
  factTypes: z
    .array(
      z.strictObject({
        key: Key,
        organisation: Key,
        name: Name,
        about: Name,
        /** Health, disability and the like: PDPA s.26. */
        isSensitive: z.boolean(),
        canClaim: z.boolean(),
      }),
    )
    .refine(unique, doubled),
});

const GroupsFile = z.strictObject({
  groups: z
    .array(
      z
        .strictObject({
          key: Key,
          kind: z.enum(["rule", "choice"]),
          organisation: Key,
          name: Name,
          purpose: z.string().min(1),
          rule: memberRoutes.Rule.optional(),
        })
        .refine((group) => (group.kind === "rule") === (group.rule !== undefined), {
          message: "a group of kind rule has a rule, another has none",
        }),
    )
    .refine(unique, doubled),
});

/** The province's files about membership. */
export type MembershipFiles = Readonly<{
  consents: z.output<typeof ConsentsFile>["texts"];
  topics: z.output<typeof TopicsFile>["topics"];
  factTypes: z.output<typeof FactTypesFile>["factTypes"];
  groups: z.output<typeof GroupsFile>["groups"];
}>;

/**
 * Reads province/<name>/{consents,topics,fact-types,groups}.json.
 * @throws when a file is missing or says something it may not; the message names the place
 */
export function readMembershipFiles(provinceDir: string): MembershipFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(provinceDir, name), "utf8"));
  return {
    consents: ConsentsFile.parse(read("consents.json")).texts,
    topics: TopicsFile.parse(read("topics.json")).topics,
    factTypes: FactTypesFile.parse(read("fact-types.json")).factTypes,
    groups: GroupsFile.parse(read("groups.json")).groups,
  };
}
