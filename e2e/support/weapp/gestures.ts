import { dispatch } from './events'
import type { ViewNode } from './view-node'

/** What WeChat's own components do under a finger, before and beside the page's listeners. Each returns how many listeners heard of it. */

const middle = { x: 10, y: 10 }

export function tap(node: ViewNode): number {
  if (node.closest('button')?.disabled || node.disabled)
    throw new Error(`disabled, cannot be tapped: ${node.outline()}`)
  const touches = [middle]
  const heard =
    dispatch(node, { type: 'touchstart', touches }) +
    dispatch(node, { type: 'touchend', touches: [], changedTouches: touches }) +
    dispatch(node, { type: 'tap', detail: middle, touches })
  return heard + toggle(controlOf(node)) + submit(node)
}

/** A label passes its tap on to the control in it. */
function controlOf(node: ViewNode): ViewNode | undefined {
  const own = node.closest('radio', 'checkbox', 'switch')
  if (own) return own
  const label = node.closest('label')
  const root = [...ancestors(node)].pop()
  const named = label?.attrs.for
    ? [...(root?.walk() ?? [])].find((other) => other.id === label.attrs.for)
    : undefined
  return named ?? [...(label?.walk() ?? [])].find(({ tag }) => /^(radio|checkbox|switch)$/.test(tag))
}

function toggle(control: ViewNode | undefined): number {
  if (!control || control.disabled) return 0
  const { page } = control
  if (control.tag === 'switch') {
    page.controls.check(control, !control.checked)
    return dispatch(control, { type: 'change', detail: { value: control.checked } })
  }
  const group = control.closest(`${control.tag}-group`)
  const all = [...(group?.walk() ?? [])].filter(({ tag }) => tag === control.tag)
  if (control.tag === 'radio') {
    if (control.checked) return 0
    for (const other of all) page.controls.check(other, other === control)
    return group ? dispatch(group, { type: 'change', detail: { value: control.attrs.value } }) : 0
  }
  page.controls.check(control, !control.checked)
  const value = all.filter(({ checked }) => checked).map(({ attrs }) => attrs.value)
  return group ? dispatch(group, { type: 'change', detail: { value } }) : 0
}

/** `<button form-type="submit">` sends what the fields of its form hold, by name. */
function submit(node: ViewNode): number {
  const button = node.closest('button')
  const type = button?.attrs.formType ?? button?.attrs['form-type']
  const form = button?.closest('form')
  if (!form || typeof type !== 'string' || !type) return 0
  const fields = [...form.walk()].filter(({ attrs }) => attrs.name)
  const value = Object.fromEntries(fields.map((field) => [String(field.attrs.name), fieldValue(field)]))
  return dispatch(form, { type, detail: { value, target: {} } })
}

function fieldValue(field: ViewNode): unknown {
  if (field.tag === 'switch') return field.checked
  if (!field.tag.endsWith('-group')) return field.value
  const on = [...field.walk()].filter(({ tag, checked }) => /^(radio|checkbox)$/.test(tag) && checked)
  return field.tag === 'radio-group' ? (on[0]?.attrs.value ?? '') : on.map(({ attrs }) => attrs.value)
}

/** Types a whole text into an input or textarea, cut at its maxlength (140 unless the page says otherwise). */
export function type(node: ViewNode, text: string): number {
  if (!/^(input|textarea)$/.test(node.tag)) throw new Error(`not a field to type in: ${node.outline()}`)
  if (node.disabled) throw new Error(`disabled, cannot be typed in: ${node.outline()}`)
  const limit = Number(node.attrs.maxlength ?? 140)
  const value = limit < 0 ? text : text.slice(0, limit)
  node.page.controls.type(node, value)
  return dispatch(node, { type: 'input', detail: { value, cursor: value.length, keyCode: 0 } })
}

/** Chooses in a picker, slider or the like. For a selector `value` is the index; dates are 'YYYY-MM-DD'. */
export function change(node: ViewNode, value: unknown): number {
  if (node.disabled) throw new Error(`disabled, cannot be changed: ${node.outline()}`)
  if (node.tag === 'picker') checkChoice(node, value)
  node.page.controls.type(node, value)
  return dispatch(node, { type: 'change', detail: { value } })
}

/** A person can only choose what the picker offers. */
function checkChoice(picker: ViewNode, value: unknown): void {
  const { mode = 'selector', range, start, end } = picker.attrs
  const offered = (list: unknown, index: unknown) => Array.isArray(list) && list[Number(index)] !== undefined
  const text = String(value)
  const fits =
    mode === 'selector'
      ? offered(range, value)
      : mode === 'multiSelector'
        ? Array.isArray(value) && value.every((index, column) => offered((range as unknown[])[column], index))
        : mode === 'date' || mode === 'time'
          ? /^(\d{4}(-\d{2}){0,2}|\d{2}:\d{2})$/.test(text) &&
            !(start && text < String(start)) &&
            !(end && text > String(end))
          : Array.isArray(value)
  if (!fits)
    throw new Error(`the picker does not offer ${JSON.stringify(value)}: ${JSON.stringify(picker.attrs)}`)
}

function* ancestors(node: ViewNode): Generator<ViewNode> {
  for (let at: ViewNode | undefined = node; at; at = at.parent) yield at
}
