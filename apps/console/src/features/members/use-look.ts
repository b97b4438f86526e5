import type { MemberRecord } from "@paknam/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMe } from "../session/queries.ts";
import { lookQuery, memberKeys } from "./queries.ts";

const TICK_MS = 1_000;

/** The record that is open, whether its half hour is over, and closing it. */
export function useLook(): { record: MemberRecord | null; isOver: boolean; close: () => void } {
  const client = useQueryClient();
  const { id: officerId } = useMe();
  const { data: record = null } = useQuery(lookQuery(officerId));
  const until = record ? Date.parse(record.until) : 0;
  const [now, setNow] = useState(() => Date.now());
  const isOver = record !== null && now >= until;
  useEffect(() => {
    setNow(Date.now());
    if (until === 0) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return { record, isOver, close: () => client.setQueryData(memberKeys.look(officerId), null) };
}
