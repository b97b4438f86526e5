import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { setLanguage, useSay } from "../../language.ts";
import { useProvince } from "../session/queries.ts";
import classes from "./sign-in.module.css";

/** What surrounds sign-in, invitation and second step: whose house this is, and in which language. */
export function SignInDoor({ children }: { children: ReactNode }) {
  const { say, language, nameOf } = useSay();
  const province = useProvince();
  return (
    <div className={classes.door}>
      <header className={classes.head}>
        <div>
          <span className={classes.house}>{say("console.title")}</span>
          <span className={classes.quiet}>
            {say("console.subtitle")} {nameOf(province.name)}
          </span>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={say("console.me.language")}
          value={language}
          onChange={(value) => setLanguage(value === "en" ? "en" : "th")}
          data={[
            { value: "th", label: "ไทย" },
            { value: "en", label: "English" },
          ]}
        />
      </header>
      <main className={classes.body}>{children}</main>
    </div>
  );
}
