import { addPasskey, registerWithPasskey } from "@/lib/members/passkeys/new-passkeys";
import { offerAuthentication, offerRegistration } from "@/lib/members/passkeys/passkey-offers";
import { admitByPasskey } from "@/lib/members/passkeys/passkey-sign-in";
import { viewer } from "@/lib/session/viewer";
import { Authenticator } from "@/tests/support/people/authenticator";

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

export async function open(device: Authenticator) {
  return admitByPasskey(device.use(await offerAuthentication(await viewer())));
}
