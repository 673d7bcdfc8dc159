import { expect, test } from "vitest";
import { endsIdle, TurnReader } from "./turns";

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const STARTUP = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);

function message(type: string, body = ""): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

function startedReader(): TurnReader {
  const reader = new TurnReader();
  reader.read(STARTUP);
  return reader;
}

test("a client first asks for encryption, then starts its session", () => {
  const reader = new TurnReader();
  expect(reader.read(SSL_REQUEST)).toEqual([{ kind: "encryption" }]);
  expect(reader.read(STARTUP)).toEqual([{ kind: "startup", bytes: STARTUP }]);
});

test("the messages of one query are one turn, which ends with its Sync", () => {
  const messages = [message("P", "select $1"), message("B", "1"), message("E"), message("S")];
  const turns = startedReader().read(Buffer.concat(messages));
  expect(turns).toEqual([{ kind: "query", bytes: Buffer.concat(messages) }]);
});

test("a turn that arrives byte by byte is given once, when it is whole", () => {
  const reader = startedReader();
  const bytes = Buffer.concat([message("P", "select 1"), message("S")]);
  const turns = [...bytes].flatMap((byte) => reader.read(Buffer.from([byte])));
  expect(turns).toEqual([{ kind: "query", bytes }]);
});

test("two queries in one packet are two turns", () => {
  const turns = startedReader().read(Buffer.concat([message("Q", "begin"), message("Q", "end")]));
  expect(turns.map(({ kind }) => kind)).toEqual(["query", "query"]);
});

test("a client that asks for what there is so far goes on with the same turn", () => {
  const turns = startedReader().read(Buffer.concat([message("P"), message("H"), message("S")]));
  expect(turns.map(({ kind }) => kind)).toEqual(["part", "query"]);
});

test("a client says goodbye", () => {
  expect(startedReader().read(message("X"))).toEqual([{ kind: "goodbye" }]);
});

test("the session is free only when no transaction is open", () => {
  expect(endsIdle(Buffer.concat([message("C", "COMMIT"), message("Z", "I")]))).toBe(true);
  expect(endsIdle(Buffer.concat([message("C", "BEGIN"), message("Z", "T")]))).toBe(false);
  expect(endsIdle(message("Z", "E"))).toBe(false);
  expect(endsIdle(Buffer.alloc(0))).toBe(false);
});
