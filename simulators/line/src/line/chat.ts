import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { loadingRequest, markAsReadRequest } from "../checks/requests.ts";
import { readTokenMessage } from "../state/read-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest } from "./line-error.ts";

const loadingDefaultSeconds = 20;

/** Signs of life in the chat: "is writing" and "read". */
export function serveChat(app: FastifyInstance, { people, chats, live, clock }: Simulator): void {
  app.post("/v2/bot/chat/loading/start", async (request, reply) => {
    const { chatId, loadingSeconds = loadingDefaultSeconds } = check(loadingRequest, request.body);
    const userId = String(chatId);
    if (people.find(userId)?.friendship === "friend") {
      chats.showLoading(userId, clock.now() + Number(loadingSeconds) * 1000);
      live.tell({ userId, kind: "loading" });
    }
    return reply.code(202).send({});
  });

  app.post("/v2/bot/chat/markAsRead", async (request) => {
    const { markAsReadToken } = check(markAsReadRequest, request.body);
    const read = readTokenMessage(String(markAsReadToken));
    if (read === undefined || people.find(read.userId) === undefined) throw badRequest("Invalid markAsReadToken");
    chats.markRead(read.userId, read.messageId);
    live.tell({ userId: read.userId, kind: "read" });
    return {};
  });
}
