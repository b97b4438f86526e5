import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { Log } from "../log.ts";
import { answerError } from "./answer-error.ts";

const BODY_LIMIT = 1_000_000;
/** Phones take photos of 30 MB; more is refused with a clear word. */
export const PHOTO_LIMIT = 40_000_000;

/** The HTTP server with what every door shares: limits, headers, one answer for errors. */
export async function openHttp({ config, log }: { config: Config; log: Log }): Promise<FastifyInstance> {
  const level = config.logLevel === "debug" ? "debug" : "warn";
  const loggerInstance: FastifyBaseLogger = log.child({}, { level, serializers: { req: describeRequest } });
  const app: FastifyInstance = Fastify({
    loggerInstance,
    bodyLimit: BODY_LIMIT,
    // Only these may say whose address it is; anybody else could forge one past the limits.
    trustProxy: [...config.trustedProxies],
    // Numbers of complaints are accepted in either case by their own parser, not by the router.
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    // What fails before a route is found (an address with a stray %) is answered like everything else.
    frameworkErrors: answerError(log),
  });
  app.setErrorHandler(answerError(log));
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    max: 600,
    timeWindow: "1 minute",
  });
  await app.register(multipart, {
    limits: { fileSize: PHOTO_LIMIT, files: 1, fields: 4 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    frameguard: false,
    // In practice the phone frames our pages. Chromium draws a frame with an agent cluster of its own in a process of its own, and for a
    // moment after it opens gives taps on it to the page around it: 2 of 8 were lost, and none of 20 without the header. In production
    // nothing frames us.
    originAgentCluster: config.mode !== "practice",
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "cross-origin" },
  });
  return app;
}

/** A request in the log: which door, never what was put into its address (a secret that opens once, a code, somebody's number). */
const describeRequest = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? null });

/** LINE's SDK needs two hosts; in practice mode only, the phone in the browser may frame our pages. */
function contentSecurityPolicy(config: Config) {
  const phone = config.mode === "practice" ? ["http://localhost:*", "http://127.0.0.1:*"] : [];
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "https://static.line-scdn.net"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:", "https://*.line-scdn.net", "https://*.openstreetmap.org"],
      fontSrc: ["'self'", "data:"],
      connectSrc: ["'self'", "https://api.line.me", "https://liffsdk.line-scdn.net", "https://*.openstreetmap.org"],
      workerSrc: ["'self'", "blob:"],
      frameAncestors: ["'self'", ...phone],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
  };
}
