import { IconLock } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { Blank } from "./blank.tsx";

/** A page that one may not use, reached by an old link: says so and whom to ask. */
export function Denied() {
  const { say } = useSay();
  return (
    <Blank icon={<IconLock size={32} stroke={1.5} aria-hidden />} title={say("console.error.denied")}>
      <a href="/console">{say("console.error.toInbox")}</a>
    </Blank>
  );
}
