import { formatPhone } from "@paknam/thai";
import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { areaRefs } from "../../places/index.ts";
import type { MembersDeps } from "../context.ts";
import { type Group, lockGroup } from "../groups/groups.queries.ts";
import { rulesAsSql } from "../groups/rule-condition.ts";
import { changeExport, type Export, type ExportField, lockExport } from "./exports.queries.ts";
import { mayTake } from "./show-exports.ts";
import { writeCsv } from "./write-csv.ts";

const HEADINGS: Readonly<Record<ExportField, string>> = {
  name: "ชื่อ",
  phone: "โทรศัพท์",
  area: "ตำบลที่อยู่",
  birthYear: "ปีเกิด (พ.ศ.)",
};

/**
 * The file of an approved export, once: the members of the group who agree to sharing now. Each of them sees that they were in it.
 * @throws export.not_found (404) for what somebody else asked for, or from elsewhere · export.over (409) when it was taken, is over or
 *   not approved · export.group_changed (409)
 */
export async function takeExport(
  deps: MembersDeps,
  caller: OfficerCaller,
  id: string,
): Promise<{ fileName: string; csv: string }> {
  const now = deps.clock.now();
  return inTransaction(deps.db, async (tx) => {
    const asked = await lockExport(tx, id);
    if (!asked || !mayTake(caller, asked)) throw new AppError("export.not_found", { status: 404 });
    if (asked.state !== "approved" || asked.expiresAt <= now) throw new AppError("export.over", { status: 409 });
    const group = await lockGroup(tx, asked.groupId);
    // What was approved was the group as it stood.
    if (group?.version !== asked.groupVersion) throw new AppError("export.group_changed", { status: 409 });
    const people = await membersOf(tx, group, now);
    await noteLooks(tx, { asked, people, now });
    await changeExport(tx, id, { state: "taken" });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "export.taken",
      subject: { kind: "export", id },
      detail: { people: people.length },
    });
    const areas = await areaRefs(
      tx,
      people.flatMap(({ areaCode }) => areaCode ?? []),
    );
    const cells = (person: Exported): Record<ExportField, string> => ({
      name: person.name,
      phone: person.phone ? formatPhone(person.phone) : "",
      area: areas.get(person.areaCode ?? "")?.name.th ?? "",
      birthYear: person.birthYear === null ? "" : String(person.birthYear + 543),
    });
    const rows = people.map((person) => asked.fields.map((field) => cells(person)[field]));
    return { fileName: `${asked.nameTh}.csv`, csv: writeCsv([asked.fields.map((field) => HEADINGS[field]), ...rows]) };
  });
}

type Exported = { id: string; name: string; phone: string | null; birthYear: number | null; areaCode: string | null };

async function membersOf(tx: Db, { id, rule }: Group, now: Date): Promise<Exported[]> {
  const inGroup = rulesAsSql(rule ? [rule] : [], now);
  const condition =
    inGroup.conditions[0] ??
    sql<boolean>`exists (select from members.group_member g where g.group_id = ${id} and g.member_id = p.member_id)`;
  const { rows } = await sql<Exported>`
    select p.member_id as id, p.name, p.phone, p.birth_year as "birthYear", home.area_code as "areaCode"
    from members.profile p
    join members.consent_now c on c.member_id = p.member_id and c.purpose = 'sharing' and c.state = 'given'
    left join members.member_area home on home.member_id = p.member_id and home.kind = 'home'
    ${inGroup.joins}
    where ${condition}
    order by p.name, p.member_id`.execute(tx);
  return rows;
}

/** One statement, however many they are. */
async function noteLooks(
  tx: Db,
  { asked, people, now }: { asked: Export; people: readonly Exported[]; now: Date },
): Promise<void> {
  await sql`insert into members.look (id, member_id, officer_id, organisation_id, kind, purpose, words, at, until)
    select gen_random_uuid(), member_id, ${asked.askedBy}::uuid, ${asked.organisationId}::uuid, 'export', 'export',
      ${asked.reason}, ${now}, ${now}
    from unnest(${people.map(({ id }) => id)}::uuid[]) member_id`.execute(tx);
}
