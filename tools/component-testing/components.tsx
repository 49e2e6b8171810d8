import { createElement, forwardRef, Fragment, type ChangeEvent, type FocusEvent, type FormEvent } from 'react'

/** Taro's components as the plain elements nearest to them, for component tests. Events carry `detail` as Taro's do. */

type Props = Record<string, unknown>
type Detail = (event: { detail: Props }) => void

/** What an element takes; the rest only a mini-program knows. */
const understood = new Set([
  ...[
    'children',
    'className',
    'style',
    'id',
    'role',
    'hidden',
    'name',
    'value',
    'checked',
    'disabled',
    'placeholder',
  ],
  ...[
    'src',
    'alt',
    'htmlFor',
    'type',
    'maxLength',
    'onClick',
    'onChange',
    'onInput',
    'onFocus',
    'onBlur',
    'onLoad',
  ],
  ...['onError', 'onTouchStart', 'onTouchMove', 'onTouchEnd', 'onTouchCancel', 'onSubmit'],
])

const known = (props: Props) =>
  Object.fromEntries(
    Object.entries(props).filter(([name]) => understood.has(name) || /^(aria|data)-/.test(name)),
  )

const box = (tag: string) => {
  const Box = forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...known(props), ref }))
  Box.displayName = tag
  return Box
}

const field = (tag: string) => {
  const Field = forwardRef<HTMLElement, Props>(
    ({ onInput, onBlur, onFocus, onConfirm: _, maxlength, password, type, ...props }, ref) => {
      const tell =
        (handler: unknown) => (event: ChangeEvent<HTMLInputElement> | FocusEvent<HTMLInputElement>) =>
          (handler as Detail | undefined)?.({ ...event, detail: { value: event.target.value } })
      return createElement(tag, {
        ...known(props),
        ref,
        type: password ? 'password' : type === 'number' || type === 'idcard' ? 'text' : type,
        maxLength: maxlength === -1 ? undefined : maxlength,
        onChange: tell(onInput),
        onBlur: tell(onBlur),
        onFocus: tell(onFocus),
      })
    },
  )
  Field.displayName = tag
  return Field
}

/** A control, or a group of them, that tells `change` with the value Taro would give. */
const choice = (tag: string, fixed: Props, valueOf: (input: HTMLInputElement, group: Element) => unknown) => {
  const Choice = forwardRef<HTMLElement, Props>(({ onChange, ...props }, ref) =>
    createElement(tag, {
      ...known(props),
      ...fixed,
      ref,
      onChange: ({ target, currentTarget, ...event }: ChangeEvent<HTMLInputElement>) =>
        (onChange as Detail | undefined)?.({ ...event, detail: { value: valueOf(target, currentTarget) } }),
    }),
  )
  Choice.displayName = tag
  return Choice
}

const checkedIn = (group: Element) =>
  Array.from(group.querySelectorAll<HTMLInputElement>('input:checked'), (input) => input.value)

export const View = box('div')
export const ScrollView = box('div')
export const Text = box('span')
export const Image = box('img')
export const Canvas = box('canvas')
export const Label = box('label')
export const Picker = box('div')
export const Swiper = box('div')
export const SwiperItem = box('div')
export const RichText = box('div')
export const Navigator = box('a')
export const Block = Fragment
export const Input = field('input')
export const Textarea = field('textarea')
export const Switch = choice('input', { type: 'checkbox' }, (input) => input.checked)
export const Checkbox = choice('input', { type: 'checkbox' }, (input) => (input.checked ? [input.value] : []))
export const Radio = choice('input', { type: 'radio' }, (input) => input.value)
export const CheckboxGroup = choice('div', {}, (_, group) => checkedIn(group))
export const RadioGroup = choice('div', {}, (input) => input.value)

export const Button = forwardRef<HTMLButtonElement, Props>((props, ref) => (
  <button ref={ref} type={props.formType === 'submit' ? 'submit' : 'button'} {...known(props)} />
))
Button.displayName = 'button'

export const Form = forwardRef<HTMLFormElement, Props>(({ onSubmit, ...props }, ref) => (
  <form
    ref={ref}
    onSubmit={(event: FormEvent) => {
      event.preventDefault()
      ;(onSubmit as Detail | undefined)?.({ ...event, detail: { value: {} } })
    }}
    {...known(props)}
  />
))
Form.displayName = 'form'
