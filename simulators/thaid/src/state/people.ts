import { type Citizen, demoPeople, makeCitizen, type Person } from "./citizens.ts";

/** Who has ThaID: the demo people, and whoever was typed in since the start. One number is one person. */
export function createPeople() {
  const bySub = new Map<string, Citizen>();

  const withPid = (pid: string) => [...bySub.values()].find((citizen) => citizen.pid === pid);

  /** Takes somebody in; who has this number already keeps their `sub`. */
  function take(person: Person): Citizen {
    const known = withPid(person.pid);
    const citizen = makeCitizen({ ...person, ...(known ? { sub: known.sub } : {}) });
    bySub.set(citizen.sub, citizen);
    return citizen;
  }

  demoPeople.forEach(take);
  return {
    take,
    withPid,
    withSub: (sub: string) => bySub.get(sub),
    demo: () => demoPeople.flatMap(({ pid }) => withPid(pid) ?? []),
  };
}
