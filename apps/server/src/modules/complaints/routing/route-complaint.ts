import type { Db } from "../../../platform/db/db.ts";
import { centreId, findServing } from "../../organisations/index.ts";

/** The organisation that answers for a category in an area. A place nobody could name goes to the centre, never lost. */
export const routeComplaint = (
  db: Db,
  { areaCode, category }: { areaCode: string | null; category: string },
): Promise<string> => (areaCode === null ? centreId(db) : findServing(db, { areaCode, category }));
