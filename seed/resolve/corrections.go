// What the user knows better about people. The fields are written by hand in YAML; names may be spelled in
// any way in which the archive's articles spell them.
package resolve

import "sijill/arabic"

// PeopleCorrections are applied at each seeding, after the program's own conclusions. A name that nobody bears in
// the archive's articles is passed over, and Options.Unknown is told of it. In YAML:
//
//	merge:                       # each list is one person; the first name is what to call them, if articles call them so
//	  - [ماثيو تولر, ماثيو تويلر]
//	split:                       # one name, several people
//	  - name: محمد صلاح
//	    into:
//	      - name: محمد صلاح (وزير)
//	        roles: [وزير]
//	        articles: [article_0123456789abcdef]
//	  - name: علي السالم          # two spellings that are two people after all
//	    into:
//	      - name: علي سالم
//	        forms: [علي سالم]
//	rename:                      # what to call somebody; old names and links keep working
//	  جو بايدن: جوزيف بايدن
//	not_people:                  # words that were taken for a name
//	  - الحشد الشعبي
type PeopleCorrections struct {
	Merge     [][]string        `yaml:"merge,omitempty" json:"merge,omitempty"`
	Split     []Split           `yaml:"split,omitempty" json:"split,omitempty"`
	Rename    map[string]string `yaml:"rename,omitempty" json:"rename,omitempty"`
	NotPeople []string          `yaml:"not_people,omitempty" json:"not_people,omitempty"`
}

// Split takes people out of the one person for whom the program took them. What no part claims stays.
type Split struct {
	Name string      `yaml:"name" json:"name"` // any name of the person to be parted
	Into []SplitPart `yaml:"into" json:"into"`
}

// SplitPart is one of the people. It gets the articles of which at least one thing here is true.
type SplitPart struct {
	Name     string   `yaml:"name" json:"name"`                             // what to call them; must differ from the names of others
	Forms    []string `yaml:"forms,omitempty" json:"forms,omitempty"`       // spellings of the name that are theirs alone
	Roles    []string `yaml:"roles,omitempty" json:"roles,omitempty"`       // words that stand in their titles, and not in those of the others
	Articles []string `yaml:"articles,omitempty" json:"articles,omitempty"` // ids of articles that name them
}

// UnknownName is a name in the corrections that nobody bears.
type UnknownName struct {
	In   string // merge, split, rename or not_people
	Name string
}

// keySet gives the name keys of names.
func keySet(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[arabic.NameKey(n)] = true
	}
	return set
}
