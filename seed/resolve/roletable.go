// Countries and fields of life by the words of titles.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// countries gives the country that a word of a title names: its name, or who and what is of it. Words are
// normalised, without the article and without the final ة. The first word of a line stands for the country.
var countries = wordClasses(`
	العراق عراقي عراقيين كردستان كوردستان كردي
	مصر مصري
	سوريا سوري سورية
	لبنان لبناني
	الأردن أردني
	فلسطين فلسطيني
	إسرائيل إسرائيلي
	السعودية سعودي سعود
	الإمارات إماراتي
	قطر قطري
	الكويت كويتي
	البحرين بحريني
	عمان عماني
	اليمن يمني
	ليبيا ليبي
	تونس تونسي
	الجزائر جزائري
	المغرب مغربي
	موريتانيا موريتاني
	السودان سوداني
	الصومال صومالي
	إيران إيراني
	تركيا تركي
	أفغانستان أفغاني
	باكستان باكستاني
	الهند هندي
	الصين صيني
	اليابان ياباني
	كوريا كوري
	إندونيسيا إندونيسي
	ماليزيا ماليزي
	ميانمار بورمي
	الفلبين فلبيني
	روسيا روسي
	أوكرانيا أوكراني
	أمريكا أمريكي أميركا أميركي اميريكي
	كندا كندي
	المكسيك مكسيكي
	البرازيل برازيلي
	الأرجنتين أرجنتيني
	كولومبيا كولومبي
	فنزويلا فنزويلي
	تشيلي تشيلي
	الأوروغواي أوروغوياني
	بريطانيا بريطاني إنجلترا إنجليزي إنكليزي
	أيرلندا أيرلندي
	فرنسا فرنسي
	ألمانيا ألماني
	إيطاليا إيطالي
	إسبانيا إسباني كتالوني
	البرتغال برتغالي
	هولندا هولندي
	بلجيكا بلجيكي
	سويسرا سويسري
	النمسا نمساوي
	السويد سويدي
	النرويج نرويجي
	الدنمارك دنماركي
	فنلندا فنلندي
	بولندا بولندي
	التشيك تشيكي
	المجر مجري هنغاري
	رومانيا روماني
	بلغاريا بلغاري
	اليونان يوناني
	قبرص قبرصي
	صربيا صربي
	كرواتيا كرواتي
	البوسنة بوسني
	كازاخستان كازاخي
	أذربيجان أذري أذربيجاني
	أرمينيا أرميني
	جورجيا جورجي
	إثيوبيا إثيوبي
	كينيا كيني
	نيجيريا نيجيري
	غانا غاني
	السنغال سنغالي
	تشاد تشادي
	أستراليا أسترالي`)

// fields are fields of life that seldom meet in one person, by words of titles. Words that serve several
// (رئيس, نجم, قائد) are none.
var fields = wordClasses(`
	sport لاعب مهاجم مدافع حارس مدرب هداف عداء ملاكم سباح لاعبه
	art فنان ممثل مغني مطرب مخرج موسيقار شاعر روائي
	state وزير سفير ملك أمير نائب سيناتور مبعوث عاهل محافظ`)

// wordClasses maps each word of a line to the first one, which stands for all.
func wordClasses(lines string) map[string]string {
	classes := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		list := strings.Fields(line)
		for _, word := range list {
			classes[bare(strings.TrimSuffix(arabic.Normalize(word), "ه"))] = list[0]
		}
	}
	return classes
}
