import type { IdentityLevel } from "@paknam/contract";
import { type Icon, IconBrandLine, IconId, IconRosetteDiscountCheck, IconUserEdit } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import classes from "./members.module.css";

const icons: Readonly<Record<IdentityLevel, Icon>> = {
  line: IconBrandLine,
  declared: IconUserEdit,
  officer: IconId,
  thaid: IconRosetteDiscountCheck,
};

/** How sure we are who somebody is: an icon and a word. */
export function LevelBadge({ level }: { level: IdentityLevel }) {
  const { say } = useSay();
  const LevelIcon = icons[level];
  return (
    <span className={classes.level} data-level={level}>
      <LevelIcon size={15} stroke={1.8} aria-hidden />
      {say(`consoleMembers.level.${level}`)}
    </span>
  );
}
