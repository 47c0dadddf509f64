// The extension's own sign, small: a bookmark with the hand of a clock.
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path
      class="ribbon"
      d="M6 5a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v24.2a.8.8 0 0 1-1.3.6L16 23l-8.7 6.8a.8.8 0 0 1-1.3-.6z"
    />
    <circle cx="16" cy="11.5" r="6.2" fill="#fff" />
    <path
      d="M16 7.8v3.9l2.6 1.8"
      fill="none"
      stroke="#b3261e"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
