import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { Button, Checkbox, CheckboxGroup, Form, Input, Text, View } from '@tarojs/components'
import { useState } from 'react'

function Greeting() {
  const [name, setName] = useState('')
  const [sent, setSent] = useState(false)
  const [agreed, setAgreed] = useState(false)
  return (
    <Form onSubmit={() => setSent(agreed)}>
      <Input placeholder="姓名" value={name} onInput={(event) => setName(event.detail.value)} />
      <CheckboxGroup onChange={(event) => setAgreed(event.detail.value.includes('agree'))}>
        <Checkbox value="agree" />
      </CheckboxGroup>
      <View hoverClass="pressed" onClick={() => void Taro.navigateTo({ url: '/pages/me/index' })}>
        <Text>您好，{name}</Text>
      </View>
      <Button formType="submit">提交</Button>
      {sent && <Text>已提交</Text>}
    </Form>
  )
}

test('a page of Taro’s components can be typed in, tapped and submitted', () => {
  render(<Greeting />)
  fireEvent.change(screen.getByPlaceholderText('姓名'), { target: { value: '王秀英' } })
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(screen.getByText('提交'))
  fireEvent.click(screen.getByText('您好，王秀英'))
  expect(screen.getByText('已提交')).toBeInTheDocument()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/index' })
})
