export default definePageConfig({ navigationBarTitleText: '接着申请法律援助' })
