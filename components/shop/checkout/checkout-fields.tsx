import { FormField, FormSelect } from "@/components/ui/form/form-fields";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import { type Country, countriesByName } from "@/lib/shop/prices/delivery-and-tax";
import { contact, address as words } from "@/words/shop/checkout/checkout";

export function ContactFields({ email, phone }: { email?: string; phone?: string | null }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-5 font-display text-heading">{contact.title}</legend>
      <FormField
        label={contact.email}
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
        hint={contact.emailHint}
        required
      />
      <FormField
        label={contact.phone}
        name="phone"
        type="tel"
        autoComplete="tel"
        defaultValue={phone ?? undefined}
        hint={contact.phoneHint}
      />
    </fieldset>
  );
}

type AddressFieldsProps = { details: CheckoutDetails | null; country: Country };

export function AddressFields({ details, country }: AddressFieldsProps) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-5 font-display text-heading">{words.title}</legend>
      <FormField
        label={words.fullName}
        name="fullName"
        autoComplete="shipping name"
        defaultValue={details?.fullName}
        required
      />
      <FormField
        label={words.address}
        name="address"
        autoComplete="shipping address-line1"
        defaultValue={details?.address}
        required
      />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <FormField
          label={words.postalCode}
          name="postalCode"
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
          defaultValue={details?.postalCode}
          required
        />
        <FormField
          label={words.city}
          name="city"
          autoComplete="shipping address-level2"
          defaultValue={details?.city}
          required
        />
      </div>
      <FormSelect
        label={words.country}
        name="country"
        autoComplete="shipping country"
        defaultValue={country}
        required
      >
        {countriesByName().map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </FormSelect>
    </fieldset>
  );
}
