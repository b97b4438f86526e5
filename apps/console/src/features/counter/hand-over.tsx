import { Button } from "@mantine/core";
import { formatTime } from "@paknam/thai";
import { IconCircleCheck, IconClock, IconDeviceMobile, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import classes from "./counter.module.css";
import type { Prepared } from "./prepared.ts";
import { preparedQuery } from "./queries.ts";

const icons = { waiting: IconDeviceMobile, confirmed: IconCircleCheck, refused: IconX, lapsed: IconClock } as const;
const words = { waiting: "wait", confirmed: "confirmed", refused: "refused", lapsed: "lapsed" } as const;
const QR_PIXELS = 560;

/** The code for the person's phone, and what becomes of it there. */
export function HandOver({ prepared, onNext }: { prepared: Prepared; onNext: () => void }) {
  const { say, language } = useSay();
  const { data: today } = useQuery(preparedQuery);
  const { data: picture } = useQuery({
    queryKey: ["prepared-qr", prepared.url],
    gcTime: 0,
    queryFn: async () => (await import("qrcode")).toDataURL(prepared.url, { margin: 1, width: QR_PIXELS }),
  });
  const state = today?.find(({ id }) => id === prepared.prepared.id)?.state ?? "waiting";
  const StateIcon = icons[state];
  return (
    <section className={classes.handOver} aria-label={prepared.prepared.maskedName ?? ""}>
      <p className={classes.state} data-state={state} role="status">
        <StateIcon size={22} stroke={1.8} aria-hidden />
        {say(`consoleMembers.counter.${words[state]}`)}
      </p>
      {state === "waiting" && (
        <div className={classes.codes}>
          {picture ? (
            <img className={classes.qr} src={picture} alt={say("consoleMembers.counter.qr")} />
          ) : (
            <div className={classes.qr} />
          )}
          <div>
            <p className={classes.say}>{say("consoleMembers.counter.scan")}</p>
            <p className={classes.code}>{prepared.code}</p>
            <p className={classes.or}>{say("consoleMembers.counter.orType")}</p>
            <p className={classes.url}>{prepared.url}</p>
            <p className={classes.or}>
              {say("consoleMembers.counter.until", {
                time: formatTime(new Date(prepared.prepared.expiresAt), language),
              })}
            </p>
          </div>
        </div>
      )}
      <div>
        {/* While the code is on screen no second Enter may take it away. */}
        <Button
          key={state}
          variant={state === "waiting" ? "default" : "filled"}
          onClick={onNext}
          autoFocus={state !== "waiting"}
        >
          {say("consoleMembers.counter.next")}
        </Button>
      </div>
    </section>
  );
}
