package annotate_test

import (
	"testing"

	"sijill/db"
)

// Organisations and places that other words look like: each rule with a near miss.

func TestOutletsBesideTheirClitics(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"to and the article in one", "وقال مصدر أمني في تصريح للجوهرة أف أم إن الطريق مغلق.", []string{"الجوهرة أف أم"}},
		{"a name half in marks", `وقال مراسل الجوهرة "أف أم" إن الطريق مغلق.`, []string{"الجوهرة أف أم"}},
		{"marks around something else", `وقال مراسل الجوهرة "العاجل" إن الطريق مغلق.`, nil},
		{"heavy rain is no company", "سقط وابل من القذائف على القرية.", nil},
		{"and the company", "تنافست سامسونغ وأبل على السوق.", []string{"أبل", "سامسونغ"}},
		{"guards whom every country has", "انتشرت قوات الأمن في القرية.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindOrganization), tt.want)
		})
	}
}

func TestAdjectivesThatLookLikePlaces(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"after a definite noun in the feminine", "أعلنت السلطات السعودية موعد الحج.", nil},
		{"after another adjective", "ردت الدفاعات الجوية السعودية على القصف.", nil},
		{"after a name in marks", `ذكرت قناة "الإخبارية" السعودية أن الطريق مغلق.`, nil},
		{"after a broken plural", "تصدرت الصحف السعودية هذا الخبر، وعلقت المصارف السعودية عليه.", []string{"السعودية"}},
		{"after a masculine subject", "زار الوزير السعودية أمس.", []string{"السعودية"}},
		{"after a verb", "أعلنت السعودية موعد الحج.", []string{"السعودية"}},
		{"after an indefinite plural", "شنت طائرات سورية غارة على الحدود.", nil},
		{"always", "كان الوزير دوماً على حق.", nil},
		{"a Russian", "طردت لندن دبلوماسياً روسياً أمس.", []string{"لندن"}},
		{"sooner or later", "سينتهي الأمر إن عاجلاً أم آجلاً.", nil},
		{"an abandoned place", "عثر على الحقائب في منطقة مهجورة قرب الطريق.", nil},
		{"two countries", "جرت المباريات في كندا والمكسيك.", []string{"المكسيك", "كندا"}},
		{"after a preposition", "عاد الوفد من سورية أمس.", []string{"سورية"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPlace), tt.want)
		})
	}
}

// A club that is called by its town is no place, and the town is no club.
func TestClubsOfTowns(t *testing.T) {
	tests := []struct {
		name, text    string
		clubs, places []string
	}{
		{"a player's club", "سجل لاعب ليفربول هدفين، ثم فاز ليفربول بالكأس.", []string{"ليفربول"}, nil},
		{"an adjective in the masculine", "خسر روما الإيطالي في ذهاب البطولة، وعاد الفريق بعد المباراة.", []string{"روما"}, nil},
		{"an adjective in the feminine", "وصل الوفد إلى مدينة روما الإيطالية قبل المباراة في البطولة.", nil, []string{"روما"}},
		{"no club is spoken of", "وقع الحادث أمام محطة في ليفربول أمس، وعاد ليفربول الهدوء.", nil, []string{"ليفربول"}},
		{"the town beside the club", "سجل لاعب ليفربول هدفين في ليفربول أمس.", []string{"ليفربول"}, []string{"ليفربول"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindOrganization), tt.clubs)
			same(t, tt.text, names(read(tt.text), db.KindPlace), tt.places)
		})
	}
}
