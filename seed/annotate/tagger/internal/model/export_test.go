package model

// Mend, Part, Sure and Exp open what the package keeps to itself to its tests.
var (
	Mend = mend
	Part = part
	Exp  = exp
)

// Sure packs the same scores at every offset and asks whether Outside wins by margin.
func Sure(scores [NumLabels]int32, margin uint64) bool {
	c := &cached{}
	for d := range c.add {
		c.add[d] = pack(&scores)
	}
	w := window{c, c, c, c, c}
	sum := w.sum()
	return sum.outside(margin)
}
