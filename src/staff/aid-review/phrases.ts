import type { Circumstance, RefusalGround } from '@contract/aid/labels'
import { circumstances } from '@contract/aid/labels'
import type { MeansPath } from '@contract/aid/rules'

/** Sentences one often writes when granting, fitting the way the application took. */
export const grantPhrases = (path: MeansPath, circumstance: Circumstance | null): string[] => [
  '申请事项属于法律援助范围。',
  ...(circumstance
    ? [
        path === 'no-means-test'
          ? `申请人依照${circumstances[circumstance].law}不受经济困难条件限制。`
          : `申请人依照${circumstances[circumstance].law}免予核查经济困难状况。`,
      ]
    : ['申请人符合经济困难条件。']),
  '材料齐全，同意给予法律援助。',
]

/** The same when refusing, by ground. */
export const refusePhrases: Record<RefusalGround, string[]> = {
  'not-in-scope': ['申请的事项不属于法律援助法第三十一条规定的范围。', '可以到公共法律服务站免费咨询。'],
  'not-in-hardship': ['家庭人均收入高于经济困难标准。', '没有法律援助法第四十二条规定的免予核查情形。'],
  'no-jurisdiction': ['事情不由本县区管辖。', '请向办案机关所在地的法律援助中心申请。'],
  'papers-untrue': ['说明的收入情况与核查结果不一致。', '已当面告知核查结果并听取说明。'],
}
