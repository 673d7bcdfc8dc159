import { sweep } from "@/lib/jobs/sweep";

/** `npm run orders:sweep` starts this program: the app's modules load only under the condition react-server. */
console.log(JSON.stringify(await sweep()));
process.exit();
