export default definePageConfig({ navigationBarTitleText: '预约和上门' })
