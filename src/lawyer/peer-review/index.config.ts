export default definePageConfig({ navigationBarTitleText: '评审一件案卷' })
