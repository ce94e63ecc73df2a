import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components"
import { fieldStyle } from "./field-style.ts"

type TextFieldProps = Omit<AriaTextFieldProps, "className" | "children" | "style"> & {
  readonly label: string
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  /** Shown as a text area of that many lines; absent is one line. */
  readonly lines?: number
}

/** A labelled text field, one line or several, with its help and its error tied to it. */
export function TextField({ label, description, error, placeholder, lines, ...props }: TextFieldProps) {
  const shared = { className: fieldStyle.input, ...(placeholder === undefined ? {} : { placeholder }) }
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={fieldStyle.group}
    >
      <Label className={fieldStyle.label}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      )}
      {lines === undefined ? <Input {...shared} /> : <AriaTextArea rows={lines} {...shared} />}
      <FieldError className={fieldStyle.error}>{error}</FieldError>
    </AriaTextField>
  )
}
