import { act, fireEvent, screen } from '@testing-library/react'

/** The box of a field, by the field's label. */
export function boxOf(label: string): HTMLInputElement | HTMLTextAreaElement {
  const named = screen.getAllByText(label).map((text) => text.closest('.c-field'))
  return named.find(Boolean)!.querySelector('input, textarea')!
}

/** Types a text into a field. */
export const writeIn = (label: string, value: string) =>
  act(async () => void fireEvent.change(boxOf(label), { target: { value } }))
