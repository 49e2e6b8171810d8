export default definePageConfig({ navigationBarTitleText: '提个问题' })
