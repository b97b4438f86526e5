import { setTimeout as wait } from "node:timers/promises";
import { isPortAnswering, isPortFree } from "../process/ports.ts";

/** Throws, naming the variable to set, when a port is taken. Waits 3 s first: what was just killed may still be leaving. */
export async function checkPorts(ports: { variable: string; port: number }[]): Promise<void> {
  const taken: string[] = [];
  for (const { variable, port } of ports) {
    if (await isPortUsable(port)) continue;
    taken.push(
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ ลองใช้พอร์ตอื่น เช่น   ${variable}=${port + 1000} npm start`,
      `Port ${port} is in use by another program; try another one, for example   ${variable}=${port + 1000} npm start`,
    );
  }
  if (taken.length > 0) throw new Error(taken.join("\n"));
}

async function isPortUsable(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 6; attempt++) {
    // Both: somebody on ::1 alone leaves 127.0.0.1 free, yet browsers would find them under "localhost".
    if ((await isPortFree(port)) && !(await isPortAnswering(port))) return true;
    await wait(500);
  }
  return false;
}
