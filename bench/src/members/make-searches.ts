import type pg from "pg";
import { hashNationalId } from "../../../apps/server/src/modules/members/proofing/national-id.ts";
import { nationalIdCheckDigit } from "../../../packages/thai/src/index.ts";
import { pick } from "../webhook/make-events.ts";

/** Two letters that are in no name, or in few: nothing can be stopped early. */
const RARE = ["ฆฏ", "ฬา", "กขค", "Qz"] as const;

type Person = { id: string; name: string; phone: string };

/**
 * What officers type: two or three letters of somebody, the first name, the surname, both, a telephone number, a national number; some of
 * nobody. Each kind as often as the others.
 */
export async function makeSearches(
  client: pg.Client,
  { count, pepper, dice }: { count: number; pepper: string; dice: () => number },
): Promise<string[]> {
  const { rows } = await client.query<Person>(
    `select p.member_id as id, p.name, p.phone from members.profile p join members.identity i on i.member_id = p.member_id
     where i.pid_hash is not null and p.phone is not null and p.name like '% %' order by md5(p.member_id::text || $2) limit $1`,
    [count, String(dice())],
  );
  const letters = (word: string, from: number, many: number): string => [...word].slice(from, from + many).join("");
  const kinds: readonly ((person: Person) => string | Promise<string>)[] = [
    ({ name }) => letters(name, 0, 2),
    ({ name }) => letters(name, 1, 3),
    ({ name }) => name.split(" ")[0] ?? name,
    ({ name }) => name.split(" ")[1] ?? name,
    ({ name }) => letters(name.split(" ")[1] ?? name, 0, 3),
    ({ name }) => name,
    ({ phone }) => phone.replace("+66", "0"),
    (person) => giveNationalId(client, { person, pepper, dice }),
    () => pick(RARE, dice),
  ];
  const searches: string[] = [];
  for (const [index, person] of rows.entries())
    searches.push((await kinds[index % kinds.length]?.(person)) ?? person.name);
  // Three spaces and a vowel are no search: two signs at least.
  return searches.map((text) => (text.trim().length < 2 ? "สม" : text));
}

/** A number that this person is proven to have from now on. */
async function giveNationalId(
  client: pg.Client,
  { person, pepper, dice }: { person: Person; pepper: string; dice: () => number },
): Promise<string> {
  const twelve = `3${String(Math.floor(dice() * 1e11)).padStart(11, "0")}`;
  const nationalId = twelve + nationalIdCheckDigit(twelve);
  const pidHash = hashNationalId(pepper, nationalId);
  await client.query("update members.identity set pid_hash = $2 where member_id = $1", [person.id, pidHash]);
  return nationalId;
}
