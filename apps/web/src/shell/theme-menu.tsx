import { Icon } from "../ui/icon.tsx"
import { Menu } from "../ui/menu.tsx"
import { type Theme, useTheme } from "../ui/theme.ts"

const themes: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: "system", label: "As the system" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
  { id: "contrast", label: "High contrast" },
]

/** Chooses between light, dark and high contrast. */
export function ThemeMenu() {
  const [theme, setTheme] = useTheme()
  const entries = themes.map(({ id, label }) => ({ id, label, isCurrent: id === theme, onAction: () => setTheme(id) }))
  return (
    <Menu
      label="Theme"
      trigger={
        <>
          <Icon name="contrast" />
          <span className="hidden sm:inline">Theme</span>
        </>
      }
      sections={[{ title: "Theme", entries }]}
    />
  )
}
