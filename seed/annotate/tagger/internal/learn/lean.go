package learn

// Lean turns "n of total" into one of eight steps.
func Lean(n, total int32) uint8 {
	share := float64(n) / (float64(total) + 1)
	out := uint8(0)
	for i, t := range []float64{0.005, 0.02, 0.08, 0.2, 0.4, 0.65, 0.85} {
		if share >= t {
			out = uint8(i + 1)
		}
	}
	return out
}
