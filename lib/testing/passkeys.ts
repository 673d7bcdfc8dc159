import { offerAuthentication, offerRegistration } from "@/lib/account/passkey-ceremony";
import { addPasskey, admitByPasskey, registerWithPasskey } from "@/lib/account/passkey-sign-in";
import { Authenticator } from "@/lib/testing/authenticator";
import { viewer } from "@/lib/viewer";

/** Whoever asks becomes a member with a passkey: everything from the press to the session. */
export async function register(device = new Authenticator()) {
  const member = await registerWithPasskey(device.create(await offerRegistration(await viewer())));
  return { device, member };
}

/** Whoever asks keeps a passkey. */
export async function keep(device = new Authenticator()) {
  await addPasskey(device.create(await offerRegistration(await viewer())));
  return device;
}

/** Whom the passkey opens. */
export async function open(device: Authenticator) {
  return admitByPasskey(device.use(await offerAuthentication(await viewer())));
}
