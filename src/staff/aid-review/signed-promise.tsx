import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SignedPromise as Signed } from '@contract/aid/desk-schema'
import { momentText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { SignatureView } from '@/components/signature/view'

/** The promise as it was signed, and whether anything of it was changed since. */
export function SignedPromise({ promise }: { promise: Signed }) {
  const [opened, setOpened] = useState(false)
  return (
    <Section title="承诺书">
      <Card>
        {promise.intact ? (
          <Notice tone="good" title="完好">
            签名后没有改动过
          </Notice>
        ) : (
          <Notice tone="bad" title="不完好">
            签名后被改动过，或者打不开，请不要作为依据，并报告管理员
          </Notice>
        )}
        {promise.strokes.length > 0 && (
          <View className="review__signature">
            <SignatureView strokes={promise.strokes} signer={promise.signerName} />
          </View>
        )}
        <KeyValue name="签名人">{promise.signerName}</KeyValue>
        <KeyValue name="时间">{momentText(promise.signedAt)}</KeyValue>
        <KeyValue name="告知书">第{promise.noticeVersion}版</KeyValue>
        <KeyValue name="校验码">{promise.documentHash.slice(0, 16)}…</KeyValue>
        {opened && (
          <View className="review__text">
            {promise.text.split('\n').map((line, index) => (
              <Text key={index} className="review__line">
                {line}
              </Text>
            ))}
          </View>
        )}
        <Button kind="quiet" onTap={() => setOpened(!opened)}>
          {opened ? '收起全文' : '看承诺书全文'}
        </Button>
      </Card>
    </Section>
  )
}
