import { useEffect, useState } from 'react'
import { TextField } from '@/components/text-field'

const PAUSE_MS = 400

interface Props {
  label: string
  placeholder: string
  /** Told when the typing pauses, trimmed. */
  onSearch: (text: string) => void
}

/** Looks for something by name while it is typed. */
export function SearchBox({ label, placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onSearch])
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={typed}
      max={30}
      onChange={setTyped}
      onConfirm={() => onSearch(typed.trim())}
    />
  )
}
