import fastify from "fastify";

// The yardstick, a process of its own: a Fastify server that parses the same bodies and answers as LINE does. No token, no check, no
// ledger: the least that any server in this language does with a multicast.

const http = fastify({ bodyLimit: 2 * 1024 * 1024 });
http.get("/simulator/resources", async () => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssMostBytes: process.resourceUsage().maxRSS * 1024 };
});
http.post("/v2/bot/message/multicast", async () => ({}));
await http.listen({ port: Number(process.env["PORT"]), host: "127.0.0.1" });
