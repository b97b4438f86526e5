import { PracticeBanner } from "@paknam/ui";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { provinceQuery } from "../features/session/queries.ts";
import { useSay } from "../language.ts";

/** What every page has, signed in or not: in practice mode the banner that cannot be mistaken. */
export function Shell() {
  const { language } = useSay();
  const { data: province } = useQuery(provinceQuery);
  return (
    <>
      {province?.mode === "practice" && <PracticeBanner language={language} />}
      <Outlet />
    </>
  );
}
