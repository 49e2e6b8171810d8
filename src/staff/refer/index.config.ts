export default definePageConfig({ navigationBarTitleText: '转办、转援助' })
