import { sweep } from "@/lib/jobs/sweep";

/** `npm run orders:sweep` starts this as a program of its own, as the app's modules are the server's. */
console.log(JSON.stringify(await sweep()));
process.exit();
