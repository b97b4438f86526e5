import { type Province, province } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { call } from "./call.ts";

/** The province, asked once a visit. */
export function useProvinceQuery() {
  return useQuery({
    queryKey: ["province"],
    queryFn: () => call(province.getProvince),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const ProvinceContext = createContext<Province | null>(null);

/** Shows its children once the province is known; before that the wait, or what went wrong and a way to try again. */
export function ProvinceGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useProvinceQuery();
  if (data) return <ProvinceContext value={data}>{children}</ProvinceContext>;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return <Waiting />;
}

/** The province of the pages below ProvinceGate. Throws outside it. */
export function useProvince(): Province {
  const found = useContext(ProvinceContext);
  if (!found) throw new Error("useProvince outside ProvinceGate");
  return found;
}
