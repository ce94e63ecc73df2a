import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useAccount } from "../api/account.ts"
import { LevelBadge } from "../classification/level-badge.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { Icon } from "../ui/icon.tsx"
import { Menu } from "../ui/menu.tsx"
import { roleNames } from "../words/role-name.ts"

/** Who is signed in, with role and clearance, and the way out. */
export function AccountMenu() {
  const { name, email, role, clearance } = useAccount()
  const head = (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{name}</p>
      <p className="text-muted">{email}</p>
      <p className="text-muted">{roleNames[role].name}</p>
      <p className="flex items-center gap-2 text-muted">
        Cleared for <LevelBadge level={clearance} />
      </p>
    </div>
  )
  const navigate = useNavigate()
  const [isStillIn, setIsStillIn] = useState(false)
  const leave = () => {
    void import("../api/auth.ts").then(({ signOut }) => signOut()).catch(() => setIsStillIn(true))
  }
  return (
    <>
      <Menu
        label={`Account of ${name}`}
        trigger={
          <>
            <Icon name="person" />
            <span className="hidden max-w-40 truncate lg:inline">{name}</span>
          </>
        }
        head={head}
        sections={[
          {
            entries: [
              // Nothing that a key can be made for is a labeler's work.
              ...(role === "labeler"
                ? []
                : [{ id: "keys", label: "API keys", onAction: () => void navigate({ to: "/account/keys" }) }]),
              { id: "sign-out", label: "Sign out", onAction: leave },
            ],
          },
        ]}
      />
      <Dialog title="You are still signed in" isOpen={isStillIn} onClose={() => setIsStillIn(false)}>
        <p>The server cannot be reached, so the session goes on. Sign out again when the connection is back.</p>
        <div>
          <Button variant="primary" onPress={() => setIsStillIn(false)}>
            Understood
          </Button>
        </div>
      </Dialog>
    </>
  )
}
