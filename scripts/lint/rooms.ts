import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { reachOf } from "./reach";
import { isTest, listFiles } from "./sources";

const FOLDERS = ["app", "components", "lib", "words", "e2e", "scripts", "server", "tests"];

const LONGEST_FILE = 200;
const FULLEST_ROOM = 20;
const FULLEST_ROOM_OF_MEMBERS = 10;
/** How many files an action file may need, itself among them. */
const WIDEST_REACH = 78;
const WIDEST_REACH_OF_MEMBERS = 60;

export interface RoomFile {
  file: string;
  text: string;
}

/** A sentence for each file that stands where it does not belong, and each that is too much. */
export function findRoomFaults(files: RoomFile[] = readFiles()): string[] {
  return [...findFullRooms(files), ...files.flatMap((file) => faultOf(file) ?? [])];
}

const readFiles = () =>
  FOLDERS.flatMap(listFiles).map((file) => ({ file, text: readFileSync(file, "utf8") }));

function findFullRooms(files: RoomFile[]): string[] {
  const rooms = new Map<string, number>();
  for (const { file } of files) {
    const room = path.posix.dirname(file);
    if (!isTest(file)) rooms.set(room, (rooms.get(room) ?? 0) + 1);
  }
  return [...rooms].flatMap(([room, count]) => {
    const most = /^(lib|components)\/members\//.test(room) ? FULLEST_ROOM_OF_MEMBERS : FULLEST_ROOM;
    return count > most ? [`${room} has ${count} sources, of at most ${most}: divide it.`] : [];
  });
}

function faultOf({ file, text }: RoomFile): string | null {
  const isOfTests = file.startsWith("tests/") || file.startsWith("e2e/");
  if (isTest(file)) return isOfTests || hasTested(file) ? null : `${file} ${NOTHING_TESTED}`;
  if (file.startsWith("tests/") && !file.startsWith("tests/support/")) return `${file} ${NO_TEST}`;
  if (!isOfTests && USES_TEST_TOOLS.test(text)) return `${file} ${NO_TEST}`;

  const lines = text.trimEnd().split("\n").length;
  const isTooLong = lines > LONGEST_FILE && !file.endsWith(".spec.ts");
  return isTooLong ? `${file} has ${lines} lines, of at most ${LONGEST_FILE}: divide it.` : null;
}

const NOTHING_TESTED =
  "stands beside nothing of its name: tests of several files belong in tests/stories, races in tests/races.";
const NO_TEST = "is made for tests: helpers of tests belong in tests/support.";
const USES_TEST_TOOLS = /from "(vitest|@playwright\/test|@\/tests\/.*)";/;

const hasTested = (test: string) =>
  [".ts", ".tsx", ".mjs", ".css"].some((end) => existsSync(test.replace(/\.test\.tsx?$/, end)));

export function findWideActions(actions = listActions(), reach = reachOf): string[] {
  return actions.flatMap((file) => {
    const count = reach(file).length;
    const most = file.startsWith("lib/members/") ? WIDEST_REACH_OF_MEMBERS : WIDEST_REACH;
    if (count <= most) return [];
    return [`${file} needs ${count} files, of at most ${most}: see scripts/lint/print-reach.ts.`];
  });
}

/** A sentence for each action file that takes from its form who somebody is. */
export function findTrustingActions(
  actions = listActions(),
  read = (file: string) => readFileSync(file, "utf8"),
): string[] {
  return actions
    .filter((file) => /\b(user|owner|guest|member)Id\b/.test(read(file)))
    .map((file) => `${file} takes somebody's id: only viewer() says who asks.`);
}

export const listActions = () => listFiles("lib").filter((file) => file.endsWith("-actions.ts"));
