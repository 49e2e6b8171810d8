import { Text } from '@tarojs/components'
import { standardsText } from '@contract/aid/standards'
import { useMeansStandards } from '@/api/aid'

/** What the counties hold a household's income against. The finder goes on without a network, and without this line. */
export function Standards() {
  const { data } = useMeansStandards()
  const text = data && standardsText(data)
  return text ? <Text className="finder__hint">{text}</Text> : null
}
