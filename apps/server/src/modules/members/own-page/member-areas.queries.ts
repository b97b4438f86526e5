import type { OwnPlace, OwnPlaceView } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { areaPoints, areaRefs } from "../../places/index.ts";
import { membersTables } from "../members.tables.ts";

export type AreaKind = "home" | "work" | "study" | "followed";
/** The places of a person; a kind that is left out stays as it is, null or none takes it away. */
export type OwnPlaces = Readonly<{
  home?: OwnPlace | undefined;
  work?: OwnPlace | null | undefined;
  study?: OwnPlace | null | undefined;
  followed?: readonly OwnPlace[] | undefined;
}>;

/**
 * Writes the kinds of places that are given, in place of those before. A place without a pin takes its sub-district's point.
 * @throws registration.area (400) for a sub-district that is not in this province
 */
export async function writePlaces(tx: Db, given: { memberId: string; places: OwnPlaces }): Promise<void> {
  const { home, work, study, followed } = given.places;
  const kinds: AreaKind[] = [
    ...(home ? ["home" as const] : []),
    ...(work === undefined ? [] : ["work" as const]),
    ...(study === undefined ? [] : ["study" as const]),
    ...(followed === undefined ? [] : ["followed" as const]),
  ];
  if (kinds.length === 0) return;
  await membersTables(tx)
    .deleteFrom("members.memberArea")
    .where("memberId", "=", given.memberId)
    .where("kind", "in", kinds)
    .execute();
  await insertPlaces(tx, given);
}

/**
 * Writes the first places of a person.
 * @throws registration.area (400) for a sub-district that is not in this province
 */
export async function insertPlaces(
  tx: Db,
  { memberId, places }: { memberId: string; places: OwnPlaces },
): Promise<void> {
  const { home, work, study, followed = [] } = places;
  const rows: { kind: AreaKind; place: OwnPlace }[] = [
    ...(home ? [{ kind: "home" as const, place: home }] : []),
    ...(work ? [{ kind: "work" as const, place: work }] : []),
    ...(study ? [{ kind: "study" as const, place: study }] : []),
    ...uniqueAreas(followed).map((place) => ({ kind: "followed" as const, place })),
  ];
  if (rows.length === 0) return;
  const points = await areaPoints(
    tx,
    rows.map(({ place }) => place.areaCode),
  );
  if (rows.some(({ place }) => !points.has(place.areaCode))) throw new AppError("registration.area", { status: 400 });
  await membersTables(tx)
    .insertInto("members.memberArea")
    .values(
      rows.map(({ kind, place: { areaCode, label, point } }) => {
        const at = point ?? points.get(areaCode);
        return {
          memberId,
          kind,
          areaCode,
          label: label === "" ? null : label,
          point: sql<string>`st_setsrid(st_makepoint(${at?.lng ?? null}, ${at?.lat ?? null}), 4326)`,
        };
      }),
    )
    .execute();
}

const uniqueAreas = (places: readonly OwnPlace[]): OwnPlace[] => [
  ...new Map(places.map((place) => [place.areaCode, place])).values(),
];

/** A person's places, as pages show them. */
export async function placesOf(
  db: Db,
  memberId: string,
): Promise<{
  home: OwnPlaceView | null;
  work: OwnPlaceView | null;
  study: OwnPlaceView | null;
  followed: OwnPlaceView[];
}> {
  const rows = await membersTables(db)
    .selectFrom("members.memberArea")
    .select(["areaCode", "label"])
    .select([sql<AreaKind>`kind`.as("kind"), sql<number>`st_y(point)`.as("lat"), sql<number>`st_x(point)`.as("lng")])
    .where("memberId", "=", memberId)
    .orderBy("areaCode")
    .execute();
  const areas = await areaRefs(
    db,
    rows.map((row) => row.areaCode),
  );
  const views = rows.flatMap(({ kind, areaCode, label, lat, lng }) => {
    const area = areas.get(areaCode);
    return area ? [{ kind, view: { areaCode, label, point: { lat, lng }, area } }] : [];
  });
  const one = (kind: AreaKind): OwnPlaceView | null => views.find((each) => each.kind === kind)?.view ?? null;
  return {
    home: one("home"),
    work: one("work"),
    study: one("study"),
    followed: views.filter((each) => each.kind === "followed").map((each) => each.view),
  };
}
