import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { NumberField, readNumber } from './number-field'

test.each([
  ['32000', 0, 32000],
  ['３２０００', 0, 32000],
  ['3.', 2, 3],
  ['3。5', 2, 3.5],
  ['3.555', 2, undefined],
  ['3.5', 0, undefined],
  ['-3', 2, undefined],
  ['', 2, undefined],
  ['三千', 2, undefined],
])('%s with %d decimals reads as %s', (text, decimals, number) =>
  expect(readNumber(text, decimals)).toBe(number),
)

test('keeps what is being typed, and follows a value changed from outside', () => {
  const values: (number | undefined)[] = []
  function Form() {
    const [value, setValue] = useState<number | undefined>()
    values.push(value)
    return (
      <>
        <NumberField label="收入" decimals={2} value={value} onChange={setValue} />
        <button onClick={() => setValue(undefined)}>清空</button>
      </>
    )
  }
  render(<Form />)
  const input = screen.getByRole<HTMLInputElement>('textbox')
  fireEvent.change(input, { target: { value: '12.' } })
  expect(input.value).toBe('12.')
  expect(values.at(-1)).toBe(12)
  fireEvent.change(input, { target: { value: '十二' } })
  expect(values.at(-1)).toBeUndefined()
  fireEvent.change(input, { target: { value: '12.5' } })
  fireEvent.click(screen.getByText('清空'))
  expect(input.value).toBe('')
})
