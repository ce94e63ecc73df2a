import { useDemo } from "../../api/installation.ts"
import { Button } from "../../ui/button.tsx"

interface DemoAccountsProps {
  readonly isDisabled: boolean
  readonly onChoose: (credentials: { email: string; password: string }) => void
}

/** In the demo, one press signs in as any of its people; nothing anywhere else. */
export function DemoAccounts({ isDisabled, onChoose }: DemoAccountsProps) {
  const demo = useDemo()
  if (demo === undefined) return null
  const { people, password } = demo
  return (
    <section aria-labelledby="demo-accounts" className="border-t border-line pt-4">
      <h2 id="demo-accounts" className="text-sm font-semibold">
        This is a demo: sign in as
      </h2>
      <ul className="mt-2 grid grid-cols-1 gap-1.5 sm:grid-cols-2">
        {people.map(({ name, email }) => (
          <li key={email} className="flex flex-col">
            <Button isDisabled={isDisabled} onPress={() => onChoose({ email, password })}>
              {name.replace(/^Demo /, "")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
