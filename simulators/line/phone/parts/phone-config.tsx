import { createContext, type ReactNode, useContext } from "react";
import type { PhoneConfig } from "../door/shapes.ts";
import { simulator } from "../door/simulator.ts";
import { useFresh } from "../door/use-fresh.ts";

const ConfigContext = createContext<PhoneConfig | undefined>(undefined);

const never = () => false;

/** Which LIFF app there is and where its pages live, read once and after a lost connection. */
export function PhoneConfigProvider({ children }: { children: ReactNode }) {
  const { data } = useFresh(simulator.config, never);
  return <ConfigContext value={data}>{children}</ConfigContext>;
}

export function usePhoneConfig(): PhoneConfig | undefined {
  return useContext(ConfigContext);
}
