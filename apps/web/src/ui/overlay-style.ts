/** Classes shared by what opens above the page: menus, lists of choices, dialogs. */
export const overlayStyle = {
  popover: "z-30 max-w-[min(24rem,92vw)] rounded-lg border border-line bg-surface text-ink shadow-overlay",
  item:
    "flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-sm outline-none " +
    "data-focused:bg-hover data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-focus",
} as const

/** Distance in pixels that popovers keep from the window's edge, so that the classification banners stay in sight. */
export const OVERLAY_PADDING = 32
