import { IconLock } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { Blank } from "./blank.tsx";
import { Page } from "./page.tsx";

/** A page that one may not use, reached by an old link: says so and whom to ask. */
export function Denied({ title }: { title?: string }) {
  const { say } = useSay();
  const why = (
    <Blank icon={<IconLock size={32} stroke={1.5} aria-hidden />} title={say("console.error.denied")}>
      <a href="/console">{say("console.error.toInbox")}</a>
    </Blank>
  );
  return title === undefined ? why : <Page title={title}>{why}</Page>;
}
