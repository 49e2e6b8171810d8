import { useState } from 'react'
import type { FieldProps } from './field'
import { TextField } from './text-field'

interface Props extends FieldProps {
  /** Undefined while empty or not a number. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  /** Digits after the point; 0 for counts, 2 for 元. */
  decimals?: number
  unit?: string
  placeholder?: string
}

/** Reads typed digits, also the full-width ones of Chinese keyboards. Undefined when they are no number ≥ 0. */
export function readNumber(text: string, decimals: number): number | undefined {
  const plain = text
    .replace(/[０-９．。]/g, (c) => ('．。'.includes(c) ? '.' : String(c.charCodeAt(0) - 0xff10)))
    .trim()
  const shape = decimals > 0 ? new RegExp(`^\\d{1,12}(\\.\\d{0,${decimals}})?$`) : /^\d{1,12}$/
  return shape.test(plain) ? Number(plain) : undefined
}

/** A number ≥ 0. Keeps what was typed (`3.`) while it is being typed. */
export function NumberField({ value, onChange, decimals = 0, ...rest }: Props) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  // A value changed from outside (a draft discarded) replaces the text; one's own typing does not.
  const shown = readNumber(typed, decimals) === value ? typed : value === undefined ? '' : String(value)
  return (
    <TextField
      {...rest}
      keyboard={decimals > 0 ? 'digit' : 'number'}
      max={16}
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(readNumber(text, decimals))
      }}
    />
  )
}
