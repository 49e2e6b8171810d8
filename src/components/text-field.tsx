import { useState } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import './text-field.scss'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Which keyboard opens. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard'
  password?: boolean
  /** Most characters; typing stops there. */
  max?: number
  placeholder?: string
  /** At the right end: 元, 人. */
  unit?: string
  /** The keyboard's "done". */
  onConfirm?: () => void
  onBlur?: () => void
}

/** Keeps the field this many dp above WeChat's keyboard, so that its error stays in sight too. */
const ABOVE_KEYBOARD = 96

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    keyboard = 'text',
    password,
    max = 100,
    placeholder,
    unit,
    onConfirm,
    onBlur,
    ...field
  } = props
  const [focus, setFocus] = useState(false)
  return (
    <Field {...field}>
      <View className={classes('c-box', focus && 'c-box--focus')}>
        <Input
          className="c-text"
          value={value}
          password={password}
          maxlength={max}
          placeholder={placeholder}
          placeholderClass="c-text__placeholder"
          cursorSpacing={ABOVE_KEYBOARD}
          confirmType="done"
          onInput={({ detail }) => onChange(detail.value)}
          onConfirm={onConfirm}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false)
            onBlur?.()
          }}
          {...labelled(field, keyboard)}
        />
        {unit && <Text className="c-box__unit">{unit}</Text>}
      </View>
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Most characters; counted below. */
  max: number
  placeholder?: string
  onBlur?: () => void
}

/** Several lines of text, with a count of the characters left. Grows with what is typed. */
export function TextArea({ value, onChange, max, placeholder, onBlur, ...field }: TextAreaProps) {
  const [focus, setFocus] = useState(false)
  return (
    <Field {...field}>
      <View className={classes('c-box', 'c-box--tall', focus && 'c-box--focus')}>
        <Textarea
          className="c-text c-text--tall"
          value={value}
          maxlength={max}
          placeholder={placeholder}
          placeholderClass="c-text__placeholder"
          autoHeight
          cursorSpacing={ABOVE_KEYBOARD}
          showConfirmBar={false}
          disableDefaultPadding
          onInput={({ detail }) => onChange(detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false)
            onBlur?.()
          }}
          {...labelled(field)}
        />
        <Text className="c-text__count">
          {value.length}/{max}
        </Text>
      </View>
    </Field>
  )
}

const inputModes = { text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text' } as const

/**
 * Names the control itself and picks its keyboard. On H5 the real <input> lies inside Taro's element and hears
 * `nativeProps` only; it stays a text there, since a number input forgets `3.` and refuses full-width digits.
 */
const labelled = ({ label, error, optional }: FieldProps, keyboard: keyof typeof inputModes = 'text') =>
  process.env.TARO_ENV === 'h5'
    ? {
        nativeProps: {
          inputMode: inputModes[keyboard],
          'aria-label': label,
          'aria-invalid': String(Boolean(error)),
          'aria-required': String(!optional),
        },
      }
    : { type: keyboard, 'aria-label': error ? `${label}，${error}` : label }
