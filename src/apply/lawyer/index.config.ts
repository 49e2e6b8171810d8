export default definePageConfig({ navigationBarTitleText: '我的律师' })
