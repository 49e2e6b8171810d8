export default definePageConfig({ navigationBarTitleText: '代交材料' })
