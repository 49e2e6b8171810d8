const spoken = { 'aria-label': '', 'aria-role': '' }
const stateful = {
  ...spoken,
  'aria-checked': '',
  'aria-disabled': '',
  // '!1' is how Taro writes false: nothing is hidden unless it says so.
  'aria-hidden': '!1',
  'aria-live': '',
  'aria-selected': '',
}

/** Attributes of WeChat's accessibility API, per component, with the (empty) default Taro prints. */
export const ariaAttributes = {
  View: stateful,
  Button: stateful,
  Image: spoken,
  Input: spoken,
  Textarea: spoken,
  Picker: stateful,
  Canvas: spoken,
}
