import type { Catalogue } from "../catalogue.ts";
import type { broadcasts as thai } from "../th/broadcasts.ts";

export const broadcasts: Catalogue<typeof thai> = {
  kind: {
    news: "News from the province",
    benefit: "Benefit",
    notice: "Notice",
    alert: "Warning",
  },
  from: "From",
  why: {
    everyone: "It went to every member",
    rule: "It fits what you told us, or what an agency confirmed",
    correction: "It corrects something that was sent to you",
    consent: "You agreed to messages of this kind",
  },
};
