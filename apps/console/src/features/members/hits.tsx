import type { MemberHit } from "@paknam/contract";
import { useRef } from "react";
import { useSay } from "../../language.ts";
import { BUDDHIST_OFFSET } from "../../parts/typed-date.ts";
import { useKeys } from "../../parts/use-keys.ts";
import { LevelBadge } from "./level-badge.tsx";
import classes from "./members.module.css";

/** Those who were found, the least of each; j and k walk by the focus itself, Enter chooses. */
export function Hits(props: {
  hits: readonly MemberHit[];
  chosenId: string | undefined;
  onChoose: (hit: MemberHit) => void;
}) {
  const { say, language, nameOf } = useSay();
  const list = useRef<HTMLUListElement>(null);
  const walk = (step: number) => {
    const rows = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLButtonElement);
    rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });
  const born = (year: number | null) =>
    year === null
      ? say("consoleMembers.members.bornUnknown")
      : say("consoleMembers.members.born", { year: language === "th" ? year + BUDDHIST_OFFSET : year });
  return (
    <ul ref={list} className={classes.hits} aria-label={say("consoleMembers.members.list")}>
      {props.hits.map((hit) => (
        <li key={hit.id}>
          <button
            type="button"
            className={classes.hit}
            aria-pressed={hit.id === props.chosenId}
            onClick={() => props.onChoose(hit)}
          >
            <span className={classes.hitName}>{hit.maskedName}</span>
            <LevelBadge level={hit.level} />
            <span className={classes.hitAbout}>
              <span>{hit.area ? nameOf(hit.area.name) : say("consoleMembers.members.noArea")}</span>
              <span>{born(hit.birthYear)}</span>
              <span>
                {hit.phoneEnding
                  ? say("consoleMembers.members.phoneEnding", { digits: hit.phoneEnding })
                  : say("consoleMembers.members.noPhone")}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
