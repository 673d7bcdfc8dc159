import { everyLetter } from "@/tests/support/people/letters";

/**
 * Prints every kind of letter as JSON, with what the first argument says people wrote. A program of its
 * own, as the writers are the server's.
 */
console.log(JSON.stringify(everyLetter(JSON.parse(process.argv[2] ?? "{}"))));
