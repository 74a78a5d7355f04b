package model_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

func TestMend(t *testing.T) {
	person := func(a, b int) model.Span { return model.Span{Start: a, End: b, Kind: model.Person} }
	place := func(a, b int) model.Span { return model.Span{Start: a, End: b, Kind: model.Place} }
	tests := []struct {
		name, text string
		in, want   []model.Span
	}{
		{"SideBySide", "الفنانة رانيا فريد شوقي", []model.Span{person(1, 2), person(2, 4)}, []model.Span{person(1, 4)}},
		{"SecondBeginsWithAnd", "كاسياس وراموس", []model.Span{person(0, 1), person(1, 2)}, []model.Span{person(0, 1), person(1, 2)}},
		{"WordBetween", "محمد ثم علي", []model.Span{person(0, 1), person(2, 3)}, []model.Span{person(0, 1), person(2, 3)}},
		{"EndsInHouseOf", "الشيخ حمد آل ثاني", []model.Span{person(1, 3)}, []model.Span{person(1, 4)}},
		{"EndsInSonOf", "محمد بن راشد", []model.Span{person(0, 2)}, []model.Span{person(0, 3)}},
		{"NothingAfter", "محمد بن", []model.Span{person(0, 2)}, []model.Span{person(0, 2)}},
		{"PunctuationAfter", "محمد بن ، قال", []model.Span{person(0, 2)}, []model.Span{person(0, 2)}},
		{"PlaceAfter", "محمد بغداد", []model.Span{person(0, 1), place(1, 2)}, []model.Span{person(0, 1), place(1, 2)}},
		{"Places", "بغداد دمشق", []model.Span{place(0, 1), place(1, 2)}, []model.Span{place(0, 1), place(1, 2)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := model.Mend(arabic.Tokenize(tt.text), tt.in, nil); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestMendApart(t *testing.T) {
	tokens := arabic.Tokenize("شكر الكاظمي لقاآني")
	in := []model.Span{{Start: 1, End: 2}, {Start: 2, End: 3}}
	if got := model.Mend(tokens, slices.Clone(in), func(i int) bool { return i == 2 }); !reflect.DeepEqual(got, in) {
		t.Errorf("got %v, want %v", got, in)
	}
}

func TestPart(t *testing.T) {
	apart := func(i int) bool { return i == 2 }
	whole := []model.Span{{Start: 1, End: 3}}
	if got, want := model.Part(whole, apart), []model.Span{{Start: 1, End: 2}, {Start: 2, End: 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	place := []model.Span{{Start: 1, End: 3, Kind: model.Place}}
	if got := model.Part(place, apart); !reflect.DeepEqual(got, place) {
		t.Errorf("got %v, want the place whole", got)
	}
	if got := model.Part(whole, func(int) bool { return false }); !reflect.DeepEqual(got, whole) {
		t.Errorf("got %v, want the name whole", got)
	}
}

func TestExp(t *testing.T) {
	for x := float32(-40); x <= 0; x += 0.37 {
		if got, want := float64(model.Exp(x)), math.Exp(float64(x)); math.Abs(got/want-1) > 1e-3 {
			t.Errorf("exp(%v): got %v, want %v", x, got, want)
		}
	}
}
