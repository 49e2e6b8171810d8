import { Text, View } from '@tarojs/components'
import type { Evidence } from '@contract/duty/evidence'
import { evidencePartLabels } from '@contract/duty/labels'
import { Card } from '@/components/card'
import './evidence-card.scss'

const countText = ({ points, of }: { points: number; of: number }) =>
  of === 0 && points === 0 ? '不计' : of === 0 ? `${points}分` : `${points}分，满分${of}`

/** '凭据 73%', with what it was made of: never a bare number. */
export const evidenceText = ({ score, points, of }: Pick<Evidence, 'score' | 'points' | 'of'>) =>
  `凭据${score}%（${of}分得${points}分）`

/** How well a duty is proved (A45): the sum, and each part with what was seen. */
export const EvidenceCard = ({ evidence }: { evidence: Evidence | null }) => (
  <Card title="到岗凭据">
    {evidence ? (
      <>
        <Text className="evidence__sum">{evidenceText(evidence)}</Text>
        {evidence.lines.map((line) => (
          <View key={line.part} className="evidence__line">
            <View className="evidence__words">
              <Text className="evidence__part">{evidencePartLabels[line.part]}</Text>
              <Text className="evidence__seen">{line.seen}</Text>
            </View>
            <Text className="evidence__points">{countText(line)}</Text>
          </View>
        ))}
        <Text className="evidence__note">说的是有多少凭据能证明到岗，不是服务好不好；没有位置不扣分</Text>
      </>
    ) : (
      <Text className="evidence__seen">没有签到，还没有凭据</Text>
    )}
  </Card>
)
