export default definePageConfig({ navigationBarTitleText: '登记通知' })
