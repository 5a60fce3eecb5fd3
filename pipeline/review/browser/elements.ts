/** What an element gets: attributes by name, `undefined` and `false` for none; `text` as its text. */
export interface ElementSettings {
  readonly text?: string
  readonly onClick?: () => void
  readonly [attribute: string]: string | number | boolean | (() => void) | undefined
}

/**
 * Make an element. Text and attributes come from hostile documents: they are set as text and as
 * values, never parsed, and no setting here can be a handler of an event but `onClick`.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  settings: ElementSettings = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  const {text, onClick} = settings
  for (const key of Object.keys(settings)) {
    const value = settings[key]
    if (key === 'text' || typeof value === 'function') continue
    if (value === undefined || value === false) continue
    made.setAttribute(key, value === true ? '' : String(value))
  }
  if (text !== undefined) made.textContent = text
  if (onClick !== undefined) made.addEventListener('click', onClick)
  for (const child of children) made.append(child)
  return made
}

/** A button that does something. */
export function button(
  text: string,
  onClick: () => void,
  settings: ElementSettings = {},
): HTMLButtonElement {
  return make('button', {type: 'button', ...settings, text, onClick})
}
