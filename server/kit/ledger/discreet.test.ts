import { discreet } from './discreet'

const notice = {
  accountId: 'a',
  kind: 'question-answered',
  title: '律师答复了您的家暴咨询',
  body: '点开看怎么申请保护令',
  link: '/pages/question/index?id=1',
}

test('a message of a record in safe mode says nothing of it and still leads there; any other is as it was', () => {
  expect(discreet({ safeMode: false }, notice)).toEqual(notice)
  const quiet = discreet({ safeMode: true }, notice)
  expect(quiet).toEqual({
    accountId: 'a',
    kind: 'neutral',
    title: '您有一条新消息',
    body: '请在方便的时候打开小程序查看',
    link: notice.link,
  })
})
