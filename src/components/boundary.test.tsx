import { render, screen } from '@testing-library/react'
import { Page } from './page'

const Broken = () => {
  throw new Error('an answer this version cannot draw')
}

test('a part that cannot be drawn leaves the page with its bar and a way back', () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  render(
    <Page title="规则设置">
      <Broken />
    </Page>,
  )
  expect(screen.getByText('这一页打不开')).toBeInTheDocument()
  expect(screen.getByText('返回')).toBeInTheDocument()
  silent.mockRestore()
})
