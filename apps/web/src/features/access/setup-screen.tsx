import { CreateFirstAdmin } from "@readback/domain"
import { useMutation } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { useFields } from "../../ui/use-fields.ts"
import { Button } from "../../ui/button.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { Notice } from "../../ui/notice.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { TextField } from "../../ui/text-field.tsx"

/** Makes the first administrator of an empty installation, with the one-time link of the server's console. */
export function SetupScreen({ token }: { readonly token: string }) {
  const fields = useFields({ name: "", email: "", password: "" })
  const create = useMutation(api.account.createFirstAdmin.mutationOptions())

  if (create.isSuccess) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeader title="The administrator account is ready" />
        <Notice kind="success" title="You can sign in now">
          Use the e-mail address and the password that you just entered.
        </Notice>
        <Link to="/sign-in" className={`w-full ${buttonStyle("primary")}`}>
          Go to sign-in
        </Link>
      </div>
    )
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        const input = fields.check(CreateFirstAdmin, { ...fields.values, token })
        if (input !== undefined && !create.isPending) create.mutate(input)
      }}
      className="flex flex-col gap-4"
    >
      <PageHeader
        title="Set up Readback"
        description="Make the first administrator. This account can add everybody else."
      />
      {token === "" && (
        <Notice kind="error" title="This link has no token">
          Open the whole link that the server printed on its console when it started.
        </Notice>
      )}
      {create.error !== null && (
        <Notice kind="error" title="The account was not made">
          {failureOf(create.error).message}
        </Notice>
      )}
      <TextField label="Name" autoComplete="name" {...fields.bind("name")} />
      <TextField label="E-mail address" type="email" autoComplete="username" {...fields.bind("email")} />
      <TextField
        label="Password"
        description="At least 8 characters."
        type="password"
        autoComplete="new-password"
        {...fields.bind("password")}
      />
      <Button type="submit" variant="primary" isPending={create.isPending} isDisabled={token === ""}>
        Make the administrator
      </Button>
    </Form>
  )
}
