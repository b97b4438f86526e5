import type pg from "pg";

/**
 * People in the household registers by district, in thousands, about as the Department of Provincial Administration counts them
 * (https://stat.bora.dopa.go.th); within a district each sub-district has a little less than the one before.
 */
const DISTRICT_THOUSANDS: Readonly<Record<string, number>> = {
  "1101": 560,
  "1102": 115,
  "1103": 285,
  "1104": 195,
  "1105": 150,
  "1106": 85,
};

/** Every sub-district as often as one in a thousand people lives there: to be picked from evenly. */
export async function areasByPopulation(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "select code from places.area where level = 'sub-district' order by code",
  );
  const codes = rows.map(({ code }) => code);
  return codes.flatMap((code) => {
    const siblings = codes.filter((other) => other.slice(0, 4) === code.slice(0, 4));
    const weights = siblings.map((_, index) => 1 / (index + 2));
    const share = (weights[siblings.indexOf(code)] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
    return Array<string>(Math.max(1, Math.round(share * (DISTRICT_THOUSANDS[code.slice(0, 4)] ?? 50)))).fill(code);
  });
}
