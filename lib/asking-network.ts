import "server-only";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { type Bucket, bucketOf } from "@/lib/limits";

/** The bucket that counts for the network of whoever asks. */
export const askingNetwork = async (name: string, most: number): Promise<Bucket> =>
  bucketOf(name, networkOf(await askingAddress()), most);
