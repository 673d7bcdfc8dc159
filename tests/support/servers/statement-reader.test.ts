import { expect, test } from "vitest";
import { StatementReader } from "./statement-reader";

const word = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
};

const untyped = (code: number, body = Buffer.alloc(0)) =>
  Buffer.concat([word(8 + body.length), word(code), body]);

const typed = (type: string, body = "") =>
  Buffer.concat([Buffer.from(type), word(4 + body.length), Buffer.from(body)]);

const sslRequest = untyped(80877103);
// Protocol 3.0.
const startup = untyped(196608, Buffer.from("user\0QEQE\0\0"));
const prepared = Buffer.concat(
  [typed("P", "\0select 1\0"), typed("B", "QE\0"), typed("D", "P\0"), typed("E", "\0")].concat(
    typed("S"),
  ),
);
const session = Buffer.concat([
  sslRequest,
  startup,
  typed("Q", "BEGIN\0"),
  prepared,
  prepared,
  typed("Q", "COMMIT\0"),
  typed("X"),
]);

test("a session's statements are counted: Query and Execute, whatever else says Q and E", () => {
  expect(new StatementReader().read(session)).toBe(4);
});

test("it does not matter how the bytes are cut", () => {
  for (let size = 1; size < session.length; size++) {
    const reader = new StatementReader();
    let statements = 0;
    for (let at = 0; at < session.length; at += size) {
      statements += reader.read(session.subarray(at, at + size));
    }
    expect(statements, `in chunks of ${size}`).toBe(4);
  }
});

test("a session without encryption asked for starts at once", () => {
  expect(new StatementReader().read(Buffer.concat([startup, typed("Q", "SELECT 1\0")]))).toBe(1);
});
