import { type Selectable, sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { Complaint } from "./complaint.ts";
import { complaintsTables } from "./complaints.tables.ts";

type Row = Selectable<TablesOf<"complaints">["complaints.complaint"]> & { lat: number | null; lng: number | null };

const allComplaints = (db: Db) =>
  complaintsTables(db)
    .selectFrom("complaints.complaint")
    .selectAll()
    .select([sql<number | null>`st_y(point)`.as("lat"), sql<number | null>`st_x(point)`.as("lng")]);

/** One by its number, or undefined. */
export async function findByNumber(db: Db, number: string): Promise<Complaint | undefined> {
  const row = await allComplaints(db).where("number", "=", number).executeTakeFirst();
  return row && toComplaint(row);
}

export async function findById(db: Db, id: string): Promise<Complaint | undefined> {
  const row = await allComplaints(db).where("id", "=", id).executeTakeFirst();
  return row && toComplaint(row);
}

/** The same, held until the transaction ends: two acts on one complaint happen one after the other. */
export async function lockByNumber(tx: Db, number: string): Promise<Complaint | undefined> {
  const row = await allComplaints(tx).where("number", "=", number).forUpdate().executeTakeFirst();
  return row && toComplaint(row);
}

/** Those of a member, newest first; 200 is more than anybody reads on a phone. */
export async function listOfMember(db: Db, memberId: string, limit = 200): Promise<Complaint[]> {
  const rows = await allComplaints(db)
    .where("memberId", "=", memberId)
    .orderBy("submittedAt", "desc")
    .limit(limit)
    .execute();
  return rows.map(toComplaint);
}

export async function listByIds(db: Db, ids: readonly string[]): Promise<Complaint[]> {
  if (ids.length === 0) return [];
  const rows = await allComplaints(db).where("id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.id, toComplaint(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A point as PostGIS takes it. */
export const pointValue = (point: { lat: number; lng: number } | null) =>
  point === null
    ? sql<string | null>`null`
    : sql<string | null>`st_setsrid(st_makepoint(${point.lng}, ${point.lat}), 4326)`;

/** The columns' checks allow no other words than the types do. */
function toComplaint(row: Row): Complaint {
  const { lat, lng } = row;
  return {
    id: row.id,
    number: row.number,
    memberId: row.memberId,
    channel: row.channel as Complaint["channel"],
    category: row.category,
    isSensitive: row.isSensitive,
    description: row.description,
    point: lat === null || lng === null ? null : { lat, lng },
    placeText: row.placeText,
    areaCode: row.areaCode,
    areaSource: row.areaSource as Complaint["areaSource"],
    organisationId: row.organisationId,
    officerId: row.officerId,
    state: row.state as Complaint["state"],
    version: row.version,
    forwardCount: row.forwardCount,
    reopenCount: row.reopenCount,
    rating: row.rating,
    ratingComment: row.ratingComment,
    acceptDueAt: row.acceptDueAt,
    resolveDueAt: row.resolveDueAt,
    submittedAt: row.submittedAt,
    acceptedAt: row.acceptedAt,
    resolvedAt: row.resolvedAt,
    endedAt: row.endedAt,
    updatedAt: row.updatedAt,
  };
}
