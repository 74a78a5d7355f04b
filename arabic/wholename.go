package arabic

import "strings"

// wholeNames are names of people whose words are spelt otherwise in the names of
// others, or parted otherwise: one to a line, its Latin spelling after the ways it
// is written in Arabic letters.
const wholeNames = `
رجب طيب أردوغان، رجب طيب إردوغان، رجب أردوغان = Recep Tayyip Erdogan
مسعود أوزيل = Mesut Ozil
مولود جاويش أوغلو، مولود تشاووش أوغلو، مولود تشاويش أوغلو = Mevlut Cavusoglu
بن علي يلدريم، بن علي يلديريم = Binali Yildirim
فتح الله غولن = Fethullah Gulen
صلاح الدين دميرتاش = Selahattin Demirtas
خديجة جنكيز = Hatice Cengiz
شي جين بينغ، شي جينبينغ = Xi Jinping
مون جاي إن، مون جيه إن = Moon Jae-in
غاريث بيل = Gareth Bale
هاري كين = Harry Kane
جورج دبليو بوش = George W. Bush
ستيفن منوتشين، ستيفن منوشين = Steven Mnuchin
دافيد دي خيا، ديفيد دي خيا = David De Gea
إيدن هازارد = Eden Hazard
خاميس رودريغيز = James Rodriguez
زين الدين زيدان = Zinedine Zidane
عثمان ديمبلي، عثمان ديمبيلي = Ousmane Dembele
رحيم سترلينغ، رحيم ستيرلينغ = Raheem Sterling
مروان فيلايني = Marouane Fellaini
ساجد جاويد = Sajid Javid
برونو لومير، برونو لو مير = Bruno Le Maire
جان إيف لودريان، جان إيف لو دريان = Jean-Yves Le Drian
هيربرت ماكماستر، هيربيرت ماكماستر = Herbert McMaster
نادين لبكي = Nadine Labaki
رياض محرز = Riyad Mahrez
محمود أحمدي نجاد = Mahmoud Ahmadinejad
أحمد داود أوغلو، أحمد داوود أوغلو = Ahmet Davutoglu
مارين لوبان، مارين لوبن = Marine Le Pen
سيباستيان كورتس، سيباستيان كورتز = Sebastian Kurz
محمد البرادعي = Mohamed ElBaradei
`

// wholeLatin leads from a whole name in Arabic letters to its Latin spelling.
var wholeLatin = map[string]string{}

func init() {
	for line := range strings.Lines(wholeNames) {
		forms, latin, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			continue
		}
		for form := range strings.SplitSeq(forms, "، ") {
			wholeLatin[wholeKey(form)] = latin
		}
	}
}

// wholeKey is a whole name without marks and variants of letters.
func wholeKey(name string) string {
	var words []string
	for _, tok := range Tokenize(name) {
		if tok.Kind == Word || tok.Kind == LatinWord {
			words = append(words, Normalize(tok.Text))
		}
	}
	return strings.Join(words, " ")
}
