import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components"
import { type ButtonSize, buttonStyle, type ButtonVariant } from "./button-style.ts"
import { Spinner } from "./spinner.tsx"

type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> & {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly children: React.ReactNode
}

/** A button; while `isPending` it keeps focus, ignores presses and says so. */
export function Button({ variant, size, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonStyle(variant, size)}>
      {props.isPending === true && <Spinner />}
      {children}
    </AriaButton>
  )
}
