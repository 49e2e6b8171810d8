import { circularText } from './circular'

test('a circular names person, day, place, breach and reasons', () => {
  const { title, body } = circularText(
    {
      countyName: '潞城区',
      personName: '李律师',
      unit: '长治某律师事务所',
      siteName: '店上镇公共法律服务站',
      day: '2026-11-23',
      violation: 'late',
      reasons: '迟到一小时，有签到记录',
    },
    new Date('2026-12-08T01:00:00Z'),
  )
  expect(title).toBe('潞城区关于李律师迟到的通报')
  expect(body).toContain('2026年11月23日 周一，长治某律师事务所李律师在店上镇公共法律服务站值班，迟到。')
  expect(body).toContain('理由：迟到一小时，有签到记录')
  expect(body).toContain('2026-12-08')
})
