// The few signs used, drawn here: no font, no file to fetch. All are decoration beside words or a label.
import type { ComponentChildren } from 'preact'

function Sign({ children, filled = false }: { children: ComponentChildren; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  )
}

export const BookmarkSign = ({ filled }: { filled: boolean }) => (
  <Sign filled={filled}>
    <path d="M4 2.2h8v11.6l-4-3.1-4 3.1z" />
  </Sign>
)
export const CloseSign = () => (
  <Sign>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Sign>
)
export const LeaveSign = () => (
  <Sign>
    <path d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.2 2.8 7.5 8.5" />
  </Sign>
)
export const SearchSign = () => (
  <Sign>
    <circle cx="7" cy="7" r="4.4" />
    <path d="m10.4 10.4 3.4 3.4" />
  </Sign>
)
export const UpdateSign = () => (
  <Sign>
    <path d="M13.2 8a5.2 5.2 0 1 1-1.6-3.8M13.4 1.8v2.9h-2.9" />
  </Sign>
)
export const SettingsSign = () => (
  <Sign>
    <path d="M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6" />
    <circle cx="9.8" cy="4.5" r="1.7" />
    <circle cx="6.2" cy="11.5" r="1.7" />
  </Sign>
)
export const SideSign = () => (
  <Sign>
    <path d="M2.5 3.2h11v9.6h-11zM9.8 3.2v9.6" />
  </Sign>
)
export const BackSign = () => (
  <Sign>
    <path d="M13 8H3.2M7 3.8 2.8 8 7 12.2" />
  </Sign>
)
export const ReadSign = () => (
  <Sign>
    <path d="M8 4C6.6 2.9 4.6 2.6 2 2.7v9.6c2.6-.1 4.6.2 6 1.2 1.4-1 3.4-1.3 6-1.2V2.7C11.4 2.6 9.4 2.9 8 4zm0 0v9.5" />
  </Sign>
)
export const ListSign = () => (
  <Sign>
    <path d="M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4H14M5.5 8H14M5.5 12H14" />
  </Sign>
)
