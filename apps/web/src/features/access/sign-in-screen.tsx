import { useState } from "react"
import { Form } from "react-aria-components"
import { signIn } from "../../api/auth.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { DemoAccounts } from "./demo-accounts.tsx"

interface SignInScreenProps {
  /** Whether the person came here because a session ended or was missing. */
  readonly wasSentHere: boolean
  readonly onSignedIn: () => void
}

/** Asks for e-mail and password. */
export function SignInScreen({ wasSentHere, onSignedIn }: SignInScreenProps) {
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [refusal, setRefusal] = useState<string>()
  const [isPending, setIsPending] = useState(false)

  async function submit(credentials: { email: string; password: string }): Promise<void> {
    if (credentials.email === "" || credentials.password === "") {
      setRefusal("Enter your e-mail address and your password.")
      return
    }
    setIsPending(true)
    const problem = await signIn(credentials)
    setIsPending(false)
    setRefusal(problem)
    if (problem === undefined) onSignedIn()
  }

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) void submit({ email: email.trim(), password })
      }}
      className="flex flex-col gap-4"
    >
      <PageHeader
        title="Sign in"
        {...(wasSentHere ? { description: "Sign in to go on to the page you opened." } : {})}
      />
      {refusal !== undefined && (
        <Notice kind="error" title="You are not signed in">
          {refusal}
        </Notice>
      )}
      <TextField label="E-mail address" type="email" autoComplete="username" value={email} onChange={setEmail} />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {isPending ? "Signing in" : "Sign in"}
      </Button>
      <DemoAccounts isDisabled={isPending} onChoose={(chosen) => void submit(chosen)} />
    </Form>
  )
}
