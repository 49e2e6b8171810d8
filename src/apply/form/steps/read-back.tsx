import { View, Text } from '@tarojs/components'
import { readBackWayLabels, readBackWays } from '@contract/intake/labels'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { SignaturePad } from '@/components/signature/pad'
import type { Application } from '../use-application'

const wayOptions = readBackWays.map((value) => ({ value, label: readBackWayLabels[value] }))

/** What was written for the person is read to them, and they sign it themselves in the same visit (148号令 11). */
export function ReadBack({ application }: { application: Application }) {
  const { readBackText, readBack, confirm, answers } = application
  if (!readBackText) return null
  return (
    <>
      <Card title="念给本人听">
        <View className="apply__document">
          {readBackText.split('\n').map((line, index) => (
            <Text key={index} className="apply__line">
              {line}
            </Text>
          ))}
        </View>
        <Choice
          label="怎么让本人知道的"
          options={wayOptions}
          value={readBack?.way}
          onChange={(way) => confirm({ way })}
        />
      </Card>
      <Card>
        <SignaturePad
          label="本人签名"
          hint={`请${answers.name}自己签；不会写字的，画“十”字`}
          strokes={readBack?.strokes ?? []}
          onChange={(strokes) => confirm({ strokes })}
        />
      </Card>
    </>
  )
}
