import "server-only";
import { type Bucket, bucketOf } from "@/lib/ground/limits/bucket";
import { networkOf } from "@/lib/ground/request/client-address";
import { askingAddress } from "@/lib/ground/request/request-address";

/** The bucket that counts for the network of whoever asks. */
export const askingNetwork = async (name: string, most: number): Promise<Bucket> =>
  bucketOf(name, networkOf(await askingAddress()), most);
