import { createElement, forwardRef, Fragment, type ChangeEvent, type FocusEvent, type FormEvent } from 'react'

/** Taro's components as the plain elements nearest to them, for component tests. Events carry `detail` as Taro's do. */

type Props = Record<string, unknown>
type Detail = (event: { detail: Props }) => void

/** Properties only a mini-program knows. */
const native = new Set([
  ...[
    'hoverClass',
    'hoverStyle',
    'hoverStayTime',
    'catchMove',
    'openType',
    'formType',
    'lang',
    'confirmType',
  ],
  ...[
    'placeholderStyle',
    'placeholderClass',
    'adjustPosition',
    'cursorSpacing',
    'autoHeight',
    'scrollX',
    'scrollY',
  ],
  ...[
    'scrollIntoView',
    'scrollWithAnimation',
    'enhanced',
    'showScrollbar',
    'userSelect',
    'selectable',
    'mode',
  ],
  ...['rangeKey', 'disableScroll', 'compileMode'],
])

const known = (props: Props) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !native.has(name)))

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

const toggle = (type: 'checkbox' | 'radio') => {
  const Toggle = forwardRef<HTMLElement, Props>(({ onChange, ...props }, ref) =>
    createElement('input', {
      ...known(props),
      ref,
      type,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        (onChange as Detail | undefined)?.({ ...event, detail: { value: event.target.checked } }),
    }),
  )
  Toggle.displayName = type
  return Toggle
}

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
export const RadioGroup = box('div')
export const CheckboxGroup = box('div')
export const Navigator = box('a')
export const Block = Fragment
export const Input = field('input')
export const Textarea = field('textarea')
export const Switch = toggle('checkbox')
export const Checkbox = toggle('checkbox')
export const Radio = toggle('radio')

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
