import type { InboxCounts, InboxView } from "@paknam/contract";
import { parseComplaintNumber } from "@paknam/thai";
import { type RawBuilder, sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { searchTooShort } from "../complaints.errors.ts";
import { seesAll, visibleTo } from "../complaints.policy.ts";
import { complaintsTables } from "../complaints.tables.ts";

export type InboxFilter = Readonly<{
  view: InboxView;
  search?: string | undefined;
  category?: string | undefined;
  area?: string | undefined;
  state?: string | undefined;
  organisation?: string | undefined;
  sort?: "due" | "newest" | "updated" | undefined;
  page: number;
  size: number;
}>;

type Condition = RawBuilder<boolean>;

const OPEN = sql`complaint.state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen')`;
/** What `dueAtOf` in complaint.ts says. */
const DUE_AT = sql`(case when complaint.state = 'submitted' then least(complaint.accept_due_at, complaint.resolve_due_at) else complaint.resolve_due_at end)`;

/** When it is asked, and whose work is everybody's: officers on leave for whom nobody stands in. */
export type Asked = Readonly<{ now: Date; away: readonly string[] }>;

/** Each question of the list as a condition. The work views ask of one's own desk; those who see all are asked of all. */
function viewConditions(caller: OfficerCaller, { now, away }: Asked): Record<InboxView, Condition> {
  const own = sql`complaint.organisation_id = ${caller.organisationId}`;
  const desk = seesAll(caller) ? sql`true` : own;
  const me = sql`array[${sql.join([caller.officerId, ...caller.standsInFor])}]::uuid[]`;
  const absent = sql`array[${sql.join([...away])}]::uuid[]`;
  // A supervisor answers for everybody's work, others for their own and for what nobody has taken yet.
  const isMine =
    caller.role === "supervisor" || caller.role === "administrator"
      ? sql`true`
      : sql`(complaint.officer_id is null or complaint.officer_id = any(${me} || ${absent}))`;
  const today = sql`(${now}::timestamptz at time zone 'Asia/Bangkok')::date`;
  return {
    todo: sql`${own} and complaint.state in ('submitted', 'accepted', 'in-progress') and ${isMine}`,
    overdue: sql`${desk} and ${OPEN} and ${DUE_AT} < ${now}`,
    "due-today": sql`${desk} and ${OPEN} and ${DUE_AT} >= ${now} and (${DUE_AT} at time zone 'Asia/Bangkok')::date = ${today}`,
    new: sql`${desk} and complaint.state = 'submitted'`,
    mine: sql`${desk} and complaint.officer_id = any(${me}) and ${OPEN}`,
    away: sql`${desk} and complaint.officer_id = any(${absent}) and ${OPEN}`,
    waiting: sql`${desk} and complaint.state = 'waiting-citizen'`,
    "in-progress": sql`${desk} and complaint.state in ('accepted', 'in-progress')`,
    resolved: sql`${desk} and complaint.state in ('resolved', 'closed', 'rejected', 'withdrawn')`,
    all: sql`true`,
  };
}

/** How many of the open ones each question has, whatever is searched or filtered: read from the index complaint_open alone. */
export async function countOpen(db: Db, caller: OfficerCaller, asked: Asked): Promise<Omit<InboxCounts, EndedView>> {
  const { resolved: _, all: __, ...conditions } = viewConditions(caller, asked);
  const desk = seesAll(caller) ? sql`true` : sql`complaint.organisation_id = ${caller.organisationId}`;
  const views = Object.keys(conditions) as Exclude<InboxView, EndedView>[];
  const columns = views.map((view) => sql`count(*) filter (where ${conditions[view]})::int as ${sql.ref(view)}`);
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(columns)} from complaints.complaint where ${OPEN} and ${desk}`.execute(db);
  // The plugin that writes columns in camel case would rename "due-today"; the order is ours.
  const values = Object.values(rows[0] ?? {});
  return Object.fromEntries(views.map((view, index) => [view, values[index] ?? 0])) as Record<
    Exclude<InboxView, EndedView>,
    number
  >;
}

/** The questions whose answer grows for ever. */
export type EndedView = "resolved" | "all";

/** How many these have: the same for every officer of a desk. */
export async function countEnded(db: Db, caller: OfficerCaller, asked: Asked): Promise<Record<EndedView, number>> {
  const { resolved } = viewConditions(caller, asked);
  const { rows } = await sql<Record<EndedView, number>>`
    select (select count(*)::int from complaints.complaint where ${resolved}) as resolved,
      (select count(*)::int from complaints.complaint where ${visibleTo(caller)}) as "all"`.execute(db);
  return rows[0] ?? { resolved: 0, all: 0 };
}

/**
 * One page of a list: ids in order, and how many there are; null when nothing narrows the question, whose count is known then.
 * @throws AppError complaint.search_too_short
 */
export async function findInboxPage(
  db: Db,
  caller: OfficerCaller,
  { filter, ...asked }: Asked & { filter: InboxFilter },
): Promise<{ ids: string[]; total: number | null }> {
  const search = filter.search?.trim() ?? "";
  const narrowing = filterConditions(filter);
  const wanted = all([visibleTo(caller), viewConditions(caller, asked)[filter.view], ...narrowing]);
  const where = search === "" ? wanted : searchWithin(wanted, search);
  const page = sql<{ id: string }>`
    select complaint.id from complaints.complaint where ${where}
    order by ${orderOf(filter)} limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(db);
  if (narrowing.length === 0 && search === "") return { ids: (await page).rows.map(({ id }) => id), total: null };
  // Apart from the page: a count of all would keep the page from ending after its fifty.
  const count = sql<{ total: number }>`
    select count(*)::int as total from complaints.complaint where ${where}`.execute(db);
  const [found, counted] = await Promise.all([page, count]);
  return { ids: found.rows.map(({ id }) => id), total: counted.rows[0]?.total ?? 0 };
}

function orderOf({
  view,
  sort = view === "all" || view === "resolved" ? "newest" : "due",
}: InboxFilter): RawBuilder<unknown> {
  if (sort === "newest") return sql`complaint.submitted_at desc, complaint.id desc`;
  if (sort === "updated") return sql`complaint.updated_at desc, complaint.id desc`;
  // Open ones by what is due first; ended ones after them, the latest first.
  return sql`(not ${OPEN}), case when ${OPEN} then ${DUE_AT} end, complaint.updated_at desc, complaint.id desc`;
}

function filterConditions(filter: InboxFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.category) conditions.push(sql`complaint.category = ${filter.category}`);
  if (filter.state) conditions.push(sql`complaint.state = ${filter.state}`);
  if (filter.organisation) conditions.push(sql`complaint.organisation_id = ${filter.organisation}`);
  if (filter.area) conditions.push(sql`complaint.area_code like ${`${escapeLike(filter.area)}%`}`);
  return conditions;
}

const all = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`${sql.join(
    conditions.map((condition) => sql`(${condition})`),
    sql` and `,
  )}`;

/** "ไฟ" is a word; one letter is not. */
const SEARCH_LETTERS = 2;
/** Trigrams begin at three letters: shorter words are looked for in so many of the newest, however old the system grows. */
const INDEXED_LETTERS = 3;
const MOST_LOOKED_THROUGH = 5_000;

/** A number finds exactly that complaint; words find where they stand (trigrams carry it, Thai too). */
function searchWithin(wanted: Condition, search: string): Condition {
  const parsed = parseComplaintNumber(search);
  if (parsed.ok) return all([wanted, sql`complaint.number = ${parsed.complaintNumber}`]);
  const letters = [...search].length;
  if (letters < SEARCH_LETTERS) throw searchTooShort();
  const pattern = `%${escapeLike(search)}%`;
  if (letters >= INDEXED_LETTERS)
    return all([wanted, sql`complaint.description ilike ${pattern} or complaint.place_text ilike ${pattern}`]);
  // Joined, so that the trigram indexes are not tried: with nothing to look up they would be read from end to end.
  const text = sql`concat_ws(chr(10), complaint.description, complaint.place_text)`;
  // Thai has no capitals, and ilike costs ten times as much.
  const holds = search.toLowerCase() === search.toUpperCase() ? sql`like` : sql`ilike`;
  return all([
    sql`complaint.id in (select complaint.id from complaints.complaint where ${wanted}
      order by complaint.submitted_at desc, complaint.id desc limit ${MOST_LOOKED_THROUGH})`,
    sql`${text} ${holds} ${pattern}`,
  ]);
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Open complaints of the same category within 100 m and 30 days that this officer may see, nearest first, ten at most. */
export async function findNearby(
  db: Db,
  caller: OfficerCaller,
  {
    complaint,
    now,
  }: { complaint: { id: string; category: string; point: { lat: number; lng: number } | null }; now: Date },
): Promise<string[]> {
  const { point } = complaint;
  if (!point) return [];
  const here = sql`st_setsrid(st_makepoint(${point.lng}, ${point.lat}), 4326)`;
  const rows = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select("id")
    .where("category", "=", complaint.category)
    .where("id", "<>", complaint.id)
    .where("submittedAt", ">", new Date(now.getTime() - 30 * 86_400_000))
    .where("state", "in", ["submitted", "accepted", "in-progress", "waiting-citizen"])
    .where(visibleTo(caller))
    // 0.0015 degrees are at least 150 m here: the index finds the box, the sphere decides.
    .where(sql<boolean>`point && st_expand(${here}, 0.0015) and st_dwithin(point::geography, ${here}::geography, 100)`)
    .orderBy(sql`point <-> ${here}`)
    .limit(10)
    .execute();
  return rows.map(({ id }) => id);
}
