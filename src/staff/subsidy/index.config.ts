export default definePageConfig({ navigationBarTitleText: '值班补贴', enablePullDownRefresh: true })
