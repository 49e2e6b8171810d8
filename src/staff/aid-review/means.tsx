import { Text, View } from '@tarojs/components'
import type { Review } from '@contract/aid/desk-schema'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'

const pathWords: Record<Review['meansPath'], string> = {
  'no-means-test': '不受经济困难条件限制，不用审查收入',
  'check-waived': '免予核查经济困难状况',
  promise: '签了承诺书',
  proof: '提供了困难证明',
}

/** Income a head with what it is made of, held against the standard of the day it came in (法援法 34; 148号令 18). */
export function Means({ review }: { review: Review }) {
  const { form, incomePerHeadYuan: perHead, standardPerHeadYuan: standard } = review
  const counted = form.household.filter(({ isOpponent }) => !isOpponent)
  const own = form.ownMonthlyIncomeYuan ?? 0
  const sum = counted.reduce((total, member) => total + member.monthlyIncomeYuan, own)
  return (
    <Section title="经济情况">
      <Card>
        <KeyValue name="方式">{pathWords[review.meansPath]}</KeyValue>
        {perHead !== null && (
          <>
            <KeyValue name="本人">每月{own}元</KeyValue>
            {form.household.map(({ name, relation, monthlyIncomeYuan, isOpponent }, index) => (
              <KeyValue key={index} name={relation}>
                {name}，每月{monthlyIncomeYuan}元{isOpponent ? '（是对方，不算在内）' : ''}
              </KeyValue>
            ))}
            {form.propertyNote && <KeyValue name="财产">{form.propertyNote}</KeyValue>}
            <View className="review__figure">
              <Text className="review__per-head">人均每月{perHead}元</Text>
              <Text className="review__sum">
                {sum}元 ÷ {counted.length + 1}人
              </Text>
              {standard === null ? (
                <Text className="review__sum">本县区还没有录入困难标准，请对照现行标准判断</Text>
              ) : (
                <View className="review__marks">
                  <Badge tone={perHead <= standard ? 'good' : 'warn'}>
                    {perHead <= standard ? '不高于标准' : '高于标准'}
                  </Badge>
                  <Text className="review__sum">标准：人均每月{standard}元</Text>
                </View>
              )}
            </View>
          </>
        )}
      </Card>
    </Section>
  )
}
