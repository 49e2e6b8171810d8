export default definePageConfig({ navigationBarTitleText: '登记咨询' })
