export default definePageConfig({ navigationBarTitleText: '热点明细' })
