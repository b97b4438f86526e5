import type { ChoiceGroup, FactType, Topic } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { organisationIds, organisationRefs } from "../../organisations/index.ts";
import { readMembershipFiles } from "./membership-files.ts";

/** What the province offers its members to choose, and the facts that agencies confirm. */
export type Catalogue = Readonly<{
  topics: readonly Topic[];
  /** Those one may say one belongs to. */
  choiceGroups: readonly ChoiceGroup[];
  /** With the organisation that owns each, as it is named now. */
  factTypes(db: Db): Promise<readonly FactType[]>;
  /** The key of the organisation that owns a kind of fact; undefined for no such kind. */
  ownerOf(factType: string): string | undefined;
}>;

/** Opens the province's catalogue; the files are read once, at start. */
export function openCatalogue(provinceDir: string): Catalogue {
  const files = readMembershipFiles(provinceDir);
  const owners = files.factTypes.map((type) => type.organisation);
  return {
    topics: files.topics,
    choiceGroups: files.groups.filter(({ kind }) => kind === "choice").map(({ key, name }) => ({ key, name })),
    ownerOf: (factType) => files.factTypes.find(({ key }) => key === factType)?.organisation,
    async factTypes(db) {
      const idOf = await organisationIds(db, owners);
      const refs = await organisationRefs(db, [...idOf.values()]);
      return files.factTypes.flatMap(({ organisation: ownerKey, ...type }) => {
        const organisation = refs.get(idOf.get(ownerKey) ?? "");
        return organisation ? [{ ...type, organisation }] : [];
      });
    },
  };
}
