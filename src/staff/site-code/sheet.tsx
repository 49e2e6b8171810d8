import { Image, Text, View } from '@tarojs/components'
import type { PrintedCode } from '@contract/site/schema'

/** One A4 page: what the place is, the code, and the telephone. In black and white it must say as much. */
export const Sheet = ({ sheet }: { sheet: PrintedCode }) => (
  <View className="sheet">
    <View className="sheet__top">
      <Text className="sheet__brand">惠民法援</Text>
      <Text className="sheet__free">免费法律咨询</Text>
    </View>
    <Text className="sheet__place">{sheet.areaName}</Text>
    <Text className="sheet__site">{sheet.siteName}</Text>
    <View className="sheet__frame">
      <Image className="sheet__image" src={sheet.image} mode="aspectFit" aria-label="站点二维码" />
    </View>
    <Text className="sheet__call">扫码看谁在值班</Text>
    <Text className="sheet__what">问法律问题 · 申请法律援助 · 不收一分钱</Text>
    <View className="sheet__bottom">
      {sheet.phone && (
        <Text className="sheet__phone">
          咨询电话 <Text className="sheet__number">{sheet.phone}</Text>
        </Text>
      )}
      <Text className="sheet__phone">
        法律服务热线 <Text className="sheet__number">12348</Text>
      </Text>
    </View>
    <Text className="sheet__small">主办：长治市司法局</Text>
    <Text className="sheet__small sheet__small--last">值班人员签到签退也扫这个码</Text>
  </View>
)
