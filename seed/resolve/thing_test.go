package resolve_test

import (
	"context"
	"fmt"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// An organisation has the names that the tables give it, with the noun before it and without, in all cases and
// spellings; what only looks like one of them is another.
func TestNamesOfAnOrganization(t *testing.T) {
	ctx := context.Background()
	var reports []report
	for i, name := range []string{
		"الحوثيين", "الحوثيين", "الحوثيون", "ميليشيات الحوثي", "مليشيا الحوثي", "جماعة الحوثي", "ميليشيات الحوثي الانقلابية",
		"الناتو", "حلف شمال الأطلسي", "المجلس الأطلسي", "مجلس الأمن", "مجلس الأمن الدولي", "مجلس الأمن القومي",
		"برشلونة", "برشلونة", "نادي برشلونة", "العربية", "المجلة العربية", "فيسبوك", "فيس بوك", "الجمهوريين", "الجمهوريين", "الجمهوريون",
		"وزارة الخارجية الأمريكية", "الخارجية الأميركية", "وزارة الخارجية الروسية", "حزب الله", "كتائب حزب الله", "نادي القضاة", "القضاة الجدد",
	} {
		reports = append(reports, report{id: fmt.Sprintf("%02d", i), bodies: []string{name}})
	}
	a := conclude(t, resolve.Options{}, reports)
	for form, want := range map[string]string{
		"الحوثيين": "الحوثيون", "ميليشيات الحوثي": "الحوثيون", "مليشيا الحوثي": "الحوثيون", "جماعة الحوثي": "الحوثيون", "ميليشيات الحوثي الانقلابية": "الحوثيون",
		"الناتو": "حلف شمال الأطلسي", "المجلس الأطلسي": "المجلس الأطلسي",
		"مجلس الأمن": "مجلس الأمن الدولي", "مجلس الأمن القومي": "مجلس الأمن القومي",
		"نادي برشلونة": "برشلونة", "المجلة العربية": "المجلة العربية", "فيس بوك": "فيسبوك", "الجمهوريين": "الجمهوريون",
		"الخارجية الأميركية": "وزارة الخارجية الأمريكية", "وزارة الخارجية الروسية": "وزارة الخارجية الروسية",
		"حزب الله": "حزب الله", "كتائب حزب الله": "كتائب حزب الله", "نادي القضاة": "نادي القضاة",
	} {
		e, err := a.Entity(ctx, db.KindOrganization, db.EntityID(db.KindOrganization, form))
		if err != nil || e == nil {
			t.Fatalf("%s: %v, %v", form, e, err)
		}
		if e.Name != want {
			t.Errorf("%s leads to %s, want %s", form, e.Name, want)
		}
	}
}

// Names that differ in spaces only are one place's, and so are a land's in two spellings.
func TestSpellingsOfAPlace(t *testing.T) {
	ctx := context.Background()
	var reports []report
	for i, name := range []string{"بيونغ يانغ", "بيونغ يانغ", "بيونغيانغ", "إنجلترا", "إنجلترا", "إنكلترا", "القدس", "القدس", "القدس الشرقية"} {
		reports = append(reports, report{id: fmt.Sprintf("%02d", i), places: []string{name}})
	}
	a := conclude(t, resolve.Options{}, reports)
	for form, want := range map[string]string{"بيونغيانغ": "بيونغ يانغ", "إنكلترا": "إنجلترا", "القدس الشرقية": "القدس الشرقية"} {
		e, err := a.Entity(ctx, db.KindPlace, db.EntityID(db.KindPlace, form))
		if err != nil || e == nil || e.Name != want {
			t.Errorf("%s leads to %v, %v; want %s", form, e, err, want)
		}
	}
}
