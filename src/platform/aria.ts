interface Spoken {
  role?:
    | 'button'
    | 'radio'
    | 'checkbox'
    | 'switch'
    | 'link'
    | 'alert'
    | 'status'
    | 'img'
    | 'heading'
    | 'tab'
    | 'group'
  label?: string
  checked?: boolean
  disabled?: boolean
}

/**
 * What a screen reader should say of an element. WeChat reads `aria-role`, browsers `role`; H5 elements also need
 * a place in the tab order to be reached by keyboard.
 */
export function aria({ role, label, checked, disabled }: Spoken): Record<string, string | number> {
  const h5 = process.env.TARO_ENV === 'h5'
  const pressable = role && !['alert', 'status', 'img', 'heading', 'group'].includes(role)
  return {
    ...(role && { [h5 ? 'role' : 'aria-role']: role }),
    ...(label && { 'aria-label': label }),
    ...(checked !== undefined && { [role === 'tab' ? 'aria-selected' : 'aria-checked']: String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(h5 && pressable && !disabled && { tabIndex: 0 }),
  }
}

/** Hidden from screen readers: ornament, or text said elsewhere. */
export const silent = { 'aria-hidden': 'true' }
