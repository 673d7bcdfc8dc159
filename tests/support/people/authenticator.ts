import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { env } from "@/lib/ground/settings/env";
import type { NewPasskey, UsedPasskey } from "@/lib/members/passkeys/passkey";

/** What differs from what an honest browser would send. */
interface Twist {
  origin?: string;
  challenge?: string;
  counter?: number;
  userHandle?: string;
}

const USER_PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/** One passkey as a device keeps it; its browser belongs to whoever holds it. */
export class Authenticator {
  readonly id = randomBytes(32).toString("base64url");
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private handle = "";
  private count = 0;

  /** Makes the passkey, as `navigator.credentials.create` does. */
  create(
    options: { challenge: string; rp: { id?: string }; user: { id: string } },
    twist: Twist = {},
  ): NewPasskey {
    this.handle = options.user.id;
    const authData = this.authData(options.rp.id ?? "", 0, this.publicKey());
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return {
      ...this.common(),
      response: {
        clientDataJSON: clientData("webauthn.create", options.challenge, twist),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ["internal"],
      },
    };
  }

  use(options: { challenge: string; rpId?: string }, twist: Twist = {}): UsedPasskey {
    this.count += 1;
    const authData = this.authData(options.rpId ?? "", twist.counter ?? this.count);
    const client = clientData("webauthn.get", options.challenge, twist);
    const hash = createHash("sha256").update(Buffer.from(client, "base64url")).digest();
    const signed = Buffer.concat([authData, hash]);
    return {
      ...this.common(),
      response: {
        clientDataJSON: client,
        authenticatorData: base64url(authData),
        signature: base64url(sign("sha256", signed, this.keys.privateKey)),
        userHandle: twist.userHandle ?? this.handle,
      },
    };
  }

  private common() {
    const type = "public-key" as const;
    return { id: this.id, rawId: this.id, type, clientExtensionResults: {} };
  }

  private authData(rpId: string, counter: number, attested?: Uint8Array): Uint8Array {
    const flags = USER_PRESENT_AND_VERIFIED | (attested ? WITH_KEY : 0);
    const head = Buffer.alloc(37);
    createHash("sha256").update(rpId).digest().copy(head);
    head.writeUInt8(flags, 32);
    head.writeUInt32BE(counter, 33);
    return Buffer.concat([head, attested ?? new Uint8Array()]);
  }

  /** Its name and its key, as the WebAuthn standard has them in the authenticator's data. */
  private publicKey(): Uint8Array {
    const id = Buffer.from(this.id, "base64url");
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    return Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key as never)]);
  }
}

function clientData(type: string, challenge: string, twist: Twist): string {
  const said = {
    type,
    challenge: twist.challenge ?? challenge,
    origin: twist.origin ?? env.APP_URL,
  };
  return base64url(Buffer.from(JSON.stringify(said)));
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
