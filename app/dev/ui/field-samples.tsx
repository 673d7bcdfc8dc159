import { CheckboxField } from "@/components/ui/form/checkbox-field";
import { Field, SelectField } from "@/components/ui/form/field";
import { PasswordField } from "@/components/ui/form/password-field";
import { RadioField } from "@/components/ui/form/radio-field";
import { Stepper } from "@/components/ui/form/stepper";
import { password } from "@/words/ui/fields";
import { sections, fields as words } from "@/words/ui/samples";
import { Sample } from "./sample";

export function FieldSamples() {
  return (
    <Sample title={sections.fields}>
      <div className="grid items-start gap-stack sm:grid-cols-2">
        <Field label={words.plain} name="plain" placeholder={words.placeholder} />
        <Field label={words.hinted} name="hinted" hint={words.hint} />
        <Field
          label={words.invalid}
          name="invalid"
          error={words.error}
          defaultValue={words.typed}
        />
        <Field label={words.disabled} name="disabled" disabled defaultValue={words.typed} />
        <PasswordField label={password} name="password" autoComplete="off" />
        <SelectField label={words.select} name="select">
          {words.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </SelectField>
        <SelectField label={words.invalid} name="invalid-select" error={words.error}>
          <option>{words.placeholder}</option>
        </SelectField>
        <SelectField label={words.disabled} name="disabled-select" disabled>
          <option>{words.typed}</option>
        </SelectField>
        <Boxes />
        <Steppers />
        <Choices />
      </div>
    </Sample>
  );
}

function Boxes() {
  return (
    <div>
      <CheckboxField label={words.box} name="box" />
      <CheckboxField label={words.boxTicked} name="ticked" defaultChecked />
      <CheckboxField label={words.disabled} name="disabled-box" disabled />
      <CheckboxField label={words.invalid} name="invalid-box" error={words.error} />
    </div>
  );
}

function Choices() {
  return (
    <div className="grid gap-3">
      <RadioField
        label={words.radio}
        hint={words.radioHint}
        aside={words.aside}
        name="choice"
        value="1"
        defaultChecked
      />
      <RadioField label={words.radioOther} name="choice" value="2" />
      <RadioField label={words.disabled} name="choice" value="3" disabled />
    </div>
  );
}

const unmoved = { type: "button" } as const;

function Steppers() {
  return (
    <div className="flex flex-wrap gap-stack">
      {[1, 5, 10].map((value) => (
        <Stepper
          key={value}
          name="quantity"
          value={value}
          max={10}
          itemName={words.mug}
          decrease={unmoved}
          increase={unmoved}
        />
      ))}
      <Stepper
        name="quantity"
        value={99}
        max={10}
        isInvalid
        itemName={words.mug}
        decrease={unmoved}
        increase={unmoved}
      />
    </div>
  );
}
