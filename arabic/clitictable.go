package arabic

// proclitic is a lawful row of proclitics as written.
type proclitic struct {
	written string
	parts   []string
	future  bool // ends in the future's س: a verb of the imperfect follows
}

// proclitics lists the lawful rows, shortest first: conjunction, then
// preposition or the future's س, then the article. ل and the article together
// are written لل.
var proclitics = []proclitic{
	{written: "و", parts: []string{"و"}},
	{written: "ف", parts: []string{"ف"}},
	{written: "ب", parts: []string{"ب"}},
	{written: "ل", parts: []string{"ل"}},
	{written: "ك", parts: []string{"ك"}},
	{written: "س", parts: []string{"س"}, future: true},
	{written: "ال", parts: []string{"ال"}},
	{written: "لل", parts: []string{"ل", "ال"}},
	{written: "وب", parts: []string{"و", "ب"}},
	{written: "ول", parts: []string{"و", "ل"}},
	{written: "وك", parts: []string{"و", "ك"}},
	{written: "وس", parts: []string{"و", "س"}, future: true},
	{written: "فب", parts: []string{"ف", "ب"}},
	{written: "فل", parts: []string{"ف", "ل"}},
	{written: "فك", parts: []string{"ف", "ك"}},
	{written: "فس", parts: []string{"ف", "س"}, future: true},
	{written: "وال", parts: []string{"و", "ال"}},
	{written: "فال", parts: []string{"ف", "ال"}},
	{written: "بال", parts: []string{"ب", "ال"}},
	{written: "كال", parts: []string{"ك", "ال"}},
	{written: "ولل", parts: []string{"و", "ل", "ال"}},
	{written: "فلل", parts: []string{"ف", "ل", "ال"}},
	{written: "وبال", parts: []string{"و", "ب", "ال"}},
	{written: "وكال", parts: []string{"و", "ك", "ال"}},
	{written: "فبال", parts: []string{"ف", "ب", "ال"}},
	{written: "فكال", parts: []string{"ف", "ك", "ال"}},
}
