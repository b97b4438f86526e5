import { randomUUID } from "node:crypto";
import { membership, type Purpose } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { ask, type TestMember } from "../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { registerMember, signInOf } from "../../testing/members.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { queueMessage } from "./index.ts";
