import { Loader } from "@mantine/core";
import { useSay } from "../language.ts";

/** While a page's code is on its way. */
export function Waiting() {
  const { say } = useSay();
  return (
    <div role="status" style={{ display: "grid", placeItems: "center", minHeight: 240 }}>
      <Loader color="river" size="sm" aria-label={say("common.loading")} />
    </div>
  );
}
